package dev.dxwww.processor.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

import dev.dxwww.processor.lang.TypeRef;

/**
 * A page with what stands around it.
 *
 * @param name qualified name of the record
 * @param record its class
 * @param components of the record
 * @param layout what stands around it
 * @param title an expression for the title of the document; {@code view} is the layout, or {@code
 *     value} the page where it has none
 * @param changes whether people can change something from it
 */
record PageModel(
    String name,
    ClassName record,
    List<ComponentModel> components,
    Optional<LayoutModel> layout,
    Optional<CodeBlock> title,
    boolean changes) {
  PageModel {
    components = List.copyOf(components);
  }

  /** Whether something of it may change after it was returned. */
  boolean mayChange() {
    return components.stream().anyMatch(component -> component.kept().isPresent());
  }

  /**
   * A component of a page.
   *
   * @param kept the method that copies it where it may change, see {@code Kept}
   */
  record ComponentModel(String name, Optional<String> kept) {
    private static final Map<String, String> COPIES =
        Map.of(
            "java.util.List", "list",
            "java.util.Set", "set",
            "java.util.Collection", "collection");

    static ComponentModel of(String name, TypeRef type) {
      return new ComponentModel(
          name,
          type instanceof TypeRef.Declared declared
              ? Optional.ofNullable(COPIES.get(declared.qualifiedName()))
              : Optional.empty());
    }
  }

  /**
   * A layout, as one page uses it.
   *
   * @param arguments of its constructor; {@code value} is the page
   * @param view name of the variable of the layout's record
   * @param shell its document without values
   */
  record LayoutModel(ClassName record, List<CodeBlock> arguments, String view, String shell) {
    LayoutModel {
      arguments = List.copyOf(arguments);
    }
  }
}
