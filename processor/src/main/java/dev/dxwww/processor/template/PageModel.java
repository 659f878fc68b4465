package dev.dxwww.processor.template;

import java.util.List;
import java.util.Optional;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/**
 * A page with what stands around it.
 *
 * @param name qualified name of the record
 * @param record its class
 * @param layout what stands around it
 * @param title an expression for the title of the document; {@code view} is the layout, or {@code
 *     value} the page where it has none
 * @param changes whether people can change something from it
 */
record PageModel(
    String name,
    ClassName record,
    Optional<LayoutModel> layout,
    Optional<CodeBlock> title,
    boolean changes) {

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
