package dev.dxwww.processor.validation;

import java.util.List;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;

/**
 * Generated checks of one value.
 *
 * @param statements that add an entry for all that is wrong
 * @param constants that the statements name: private static final fields for the class around them
 */
public record CheckCode(CodeBlock statements, List<FieldSpec> constants) {
  public CheckCode {
    constants = List.copyOf(constants);
  }
}
