package dev.dxwww.processor.emit;

import java.util.List;

import com.palantir.javapoet.TypeSpec;

/**
 * A source file to write.
 *
 * @param packageName its package
 * @param type its one top-level class
 * @param sources qualified names of the types it was made from
 */
public record GeneratedFile(String packageName, TypeSpec type, List<String> sources) {
  public GeneratedFile {
    sources = List.copyOf(sources);
  }
}
