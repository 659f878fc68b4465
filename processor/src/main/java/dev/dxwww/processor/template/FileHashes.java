package dev.dxwww.processor.template;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.TreeMap;

import dev.dxwww.htip.FrameHash;
import dev.dxwww.processor.lang.AnnotationUses;
import dev.dxwww.processor.page.PageMarks;

/**
 * What the files of a module's templates held when they were compiled: a changed file alone
 * compiles nothing, so that dev and test compare at start.
 */
final class FileHashes {
  private FileHashes() {}

  /** Where it stands in the class output. */
  static String resource(String module) {
    return Bundles.FOLDER + module + ".files";
  }

  /** A line for each file: hash, file, record; empty where there is none. */
  static byte[] of(Collection<TemplateDraft> drafts) {
    TreeMap<String, String> lines = new TreeMap<>();
    for (TemplateDraft draft : drafts) {
      if (draft.file().isPresent()) {
        String file =
            AnnotationUses.find(draft.type(), PageMarks.TEMPLATE).orElseThrow().text("file");
        byte[] text = draft.text().written().getBytes(StandardCharsets.UTF_8);
        lines.put(
            draft.name(),
            "%s %s %s\n".formatted(FrameHash.hex(FrameHash.of(text)), file, draft.name()));
      }
    }
    return String.join("", lines.values()).getBytes(StandardCharsets.UTF_8);
  }
}
