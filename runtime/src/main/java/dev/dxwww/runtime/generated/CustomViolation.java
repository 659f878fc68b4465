package dev.dxwww.runtime.generated;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;

import org.jspecify.annotations.Nullable;

/** One message that a validator of the application builds itself. */
record CustomViolation(String message, CustomContext context, Violations violations)
    implements ConstraintViolationBuilder {

  @Override
  public ConstraintValidatorContext addConstraintViolation() {
    violations.add(message);
    return context;
  }

  @Override
  public CustomNode addPropertyNode(String name) {
    return new CustomNode(this, name);
  }

  @Override
  @Deprecated
  public CustomNode addNode(String name) {
    return addPropertyNode(name);
  }

  @Override
  public LeafNodeBuilderCustomizableContext addBeanNode() {
    throw CustomContext.unsupported("bean nodes");
  }

  @Override
  public ContainerElementNodeBuilderCustomizableContext addContainerElementNode(
      @Nullable String name, Class<?> container, @Nullable Integer argument) {
    throw CustomContext.unsupported("container elements");
  }

  @Override
  public NodeBuilderDefinedContext addParameterNode(int index) {
    throw CustomContext.unsupported("parameters");
  }
}
