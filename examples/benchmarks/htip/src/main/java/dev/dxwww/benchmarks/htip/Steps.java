package dev.dxwww.benchmarks.htip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.dxwww.benchmarks.htip.generated.EntriesTemplate;
import dev.dxwww.benchmarks.htipviews.Entry;
import dev.dxwww.benchmarks.htipviews.EntryTable;
import dev.dxwww.htip.FrameWriter;
import dev.dxwww.htip.Htip;
import dev.dxwww.htip.html.HtmlOutput;
import dev.dxwww.htip.live.Fragment;

import tools.jackson.databind.json.JsonMapper;

/** One change in all the forms in which it travels. */
record Steps(Change change, EntryTable before, EntryTable after, byte[] full, byte[] patch) {
  private static final JsonMapper JSON = new JsonMapper();

  static Steps of(Change change) {
    Change.Step step = change.step();
    FrameWriter writer = new FrameWriter().begin(Htip.FULL, 0);
    Fragment at = EntriesTemplate.create(writer, EncodeBenchmark.NONE, step.before(), 0, 0);
    byte[] full = writer.toByteArray();
    writer.begin(0, 0);
    EntriesTemplate.diff(writer, EncodeBenchmark.NONE, at, step.before(), step.after(), 0);
    return new Steps(change, step.before(), step.after(), full, writer.toByteArray());
  }

  static byte[] html(EntryTable table) {
    HtmlOutput out = new HtmlOutput();
    EntriesTemplate.html(out, table);
    return out.toByteArray();
  }

  static byte[] json(List<Entry> rows) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Entry row : rows) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", row.id());
      one.put("label", row.label());
      if (row.selected()) {
        one.put("selected", true);
      }
      all.add(one);
    }
    return JSON.writeValueAsBytes(all);
  }

  /** The change as JSON that somebody would send by hand. */
  byte[] json() {
    return switch (change) {
      case SWAP -> text("{\"moves\":[{\"id\":999,\"before\":2},{\"id\":2,\"before\":1000}]}");
      case REMOVE -> text("{\"removed\":[6]}");
      case CLEAR -> text("{\"rows\":[]}");
      default -> {
        Set<Entry> old = Set.copyOf(before.rows());
        yield json(after.rows().stream().filter(row -> !old.contains(row)).toList());
      }
    };
  }

  private static byte[] text(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  /** The markup of one row. */
  static String row(Entry entry) {
    String table =
        new String(html(new EntryTable(List.of(entry))), StandardCharsets.UTF_8);
    return table.substring(table.indexOf("<tr"), table.indexOf("</tr>") + 5);
  }
}
