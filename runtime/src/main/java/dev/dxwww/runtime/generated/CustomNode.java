package dev.dxwww.runtime.generated;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;

import org.jspecify.annotations.Nullable;

/** A property of the checked value at which a validator of the application reports. */
record CustomNode(CustomViolation violation, String path)
    implements ConstraintViolationBuilder.NodeBuilderCustomizableContext,
        ConstraintViolationBuilder.NodeBuilderDefinedContext {

  @Override
  public ConstraintValidatorContext addConstraintViolation() {
    violation.violations().addAt(path, violation.message());
    return violation.context();
  }

  @Override
  public CustomNode addPropertyNode(String name) {
    return new CustomNode(violation, path + "." + name);
  }

  @Override
  @Deprecated
  public CustomNode addNode(String name) {
    return addPropertyNode(name);
  }

  @Override
  public ConstraintViolationBuilder.NodeContextBuilder inIterable() {
    throw CustomContext.unsupported("elements of an iterable");
  }

  @Override
  public ConstraintViolationBuilder.NodeBuilderCustomizableContext inContainer(
      Class<?> container, @Nullable Integer argument) {
    throw CustomContext.unsupported("container elements");
  }

  @Override
  public ConstraintViolationBuilder.LeafNodeBuilderCustomizableContext addBeanNode() {
    throw CustomContext.unsupported("bean nodes");
  }

  @Override
  public ConstraintViolationBuilder.ContainerElementNodeBuilderCustomizableContext
      addContainerElementNode(
          @Nullable String name, Class<?> container, @Nullable Integer argument) {
    throw CustomContext.unsupported("container elements");
  }
}
