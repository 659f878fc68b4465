package dev.dxwww.processor.secret;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import dev.dxwww.processor.diagnostic.Excerpt;
import dev.dxwww.processor.diagnostic.Place;

/**
 * Reads the scalars of a YAML file by their full keys. What is no YAML ends the reading without a
 * word: the start of the program tells that.
 */
final class YamlTexts {
  /** At the end of a line it says that somebody has looked at it, and why it may stay. */
  private static final Pattern ACCEPTED = Pattern.compile(".*#\\s*SEC-028:\\s*\\S.*");

  private final String file;
  private final String text;
  private final List<SecretText> texts = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private int index;
  private int offset;

  private YamlTexts(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** A mapping or a sequence that is being read. */
  private static final class Level {
    private final String key;
    private final boolean list;
    private int index;
    private Optional<String> name = Optional.empty();

    Level(String key, boolean list) {
      this.key = key;
      this.list = list;
    }

    /** The key of the value that comes next. */
    String next() {
      if (list) {
        return key + "[" + index++ + "]";
      }
      String full = key.isEmpty() ? name.orElse("") : key + "." + name.orElse("");
      name = Optional.empty();
      return full;
    }

    boolean wantsName() {
      return !list && name.isEmpty();
    }
  }

  /** All scalars that are values, as far as the text can be read. */
  static List<SecretText> of(String file, String text) {
    YamlTexts reader = new YamlTexts(file, text);
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      new Parse(settings).parseString(text).forEach(reader::read);
    } catch (YamlEngineException malformed) {
      return reader.texts;
    }
    return reader.texts;
  }

  private void read(Event event) {
    switch (event.getEventId()) {
      case MappingStart -> levels.push(new Level(key(), false));
      case SequenceStart -> levels.push(new Level(key(), true));
      case MappingEnd, SequenceEnd -> levels.pop();
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> key();
      default -> { }
    }
  }

  /** Of what begins here; a mapping that is itself a key has none worth a word. */
  private String key() {
    Level level = levels.peek();
    if (level == null) {
      return "";
    }
    if (level.wantsName()) {
      level.name = Optional.of("?");
      return "?";
    }
    return level.next();
  }

  private void scalar(ScalarEvent scalar) {
    Level level = levels.peek();
    if (level != null && level.wantsName()) {
      level.name = Optional.of(scalar.getValue());
      return;
    }
    Mark mark = scalar.getStartMark().orElseThrow();
    // Marks count code points from the start; scalars come in their order.
    offset = text.offsetByCodePoints(offset, mark.getIndex() - index);
    index = mark.getIndex();
    int start = lineStart(offset);
    String line = text.substring(start, lineEnd(offset));
    Excerpt place = new Excerpt(file, mark.getLine() + 1, offset - start + 1, offset, "");
    String key = key();
    if (!ACCEPTED.matcher(line).matches()) {
      texts.add(
          new SecretText(Place.inFile(place), SecretText.Kind.KEY, key, scalar.getValue()));
    }
  }

  private int lineStart(int from) {
    int i = from;
    while (i > 0 && !isBreak(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private int lineEnd(int from) {
    int i = from;
    while (i < text.length() && !isBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
