package dev.dxwww.htip.compiler.write;

import com.palantir.javapoet.CodeBlock;

import dev.dxwww.htip.compiler.live.Block;

/** Keeps where a layout shows the page. */
final class PageCode extends BlockCode {
  PageCode(LiveEmitter emitter, Block.Page page) {
    super(emitter, page.spot());
  }

  @Override
  void emit() {
    // A place has no code.
  }

  @Override
  CodeBlock create() {
    return CodeBlock.of("new $T($L, $L)", Runtime.PLACE, parent(), next());
  }

  @Override
  CodeBlock diff(int number) {
    return CodeBlock.of("at.place($L)", number);
  }
}
