package dev.dxwww.runtime.config;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns one YAML 1.2 document into entries by their full keys. Scalars stay text: the key's type
 * decides what they mean, not YAML. Refuses what a configuration needs not and an attack would use:
 * anchors and aliases, tags, several documents, nesting beyond {@value #DEEPEST}, text beyond
 * {@value #LONGEST} characters.
 */
final class YamlText {
  /** Deepest nesting of mappings and sequences. */
  static final int DEEPEST = 32;

  /** Longest text, in characters. */
  static final int LONGEST = 1 << 20;

  private final String file;
  private final ConfigProblems problems;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private YamlText(String file, ConfigProblems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * The entries of a text, as far as it can be read.
   *
   * @param file the name that problems tell
   */
  static Collection<Entry> read(String file, String text, ConfigProblems problems) {
    YamlText reader = new YamlText(file, problems);
    if (text.length() > LONGEST) {
      reader.problem(Optional.empty(), "", "the file is longer than " + LONGEST + " characters");
      return reader.entries.values();
    }
    try {
      reader.documents(new Parse(settings(file)).parseString(text).iterator());
    } catch (Refused e) {
      problems.add(e.problem);
    } catch (MarkedYamlEngineException e) {
      problems.add(reader.malformed(e));
    } catch (YamlEngineException e) {
      reader.problem(Optional.empty(), "", "not valid YAML: " + e.getMessage());
    }
    return reader.entries.values();
  }

  private static LoadSettings settings(String file) {
    return LoadSettings.builder().setLabel(file).setCodePointLimit(LONGEST).build();
  }

  /** Ends the reading of a file that cannot be made sense of. */
  private static final class Refused extends RuntimeException {
    private final transient ConfigProblem problem;

    private Refused(ConfigProblem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }
  }

  private void documents(Iterator<Event> events) {
    boolean read = false;
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        case DocumentStart -> {
          if (read) {
            throw refused(event, "", "there is more than one document in the file");
          }
          read = true;
        }
        case MappingStart -> mapping("", (MappingStartEvent) event, events, 1);
        case Scalar -> {
          if (!isNull((ScalarEvent) event)) {
            throw refused(event, "", "expected keys with values, such as \"dx.server.port: 8080\"");
          }
        }
        default ->
            throw refused(event, "", "expected keys with values, such as \"dx.server.port: 8080\"");
      }
    }
  }

  private void mapping(String upper, MappingStartEvent start, Iterator<Event> events, int depth) {
    refuseExtras(start, upper, start.getTag(), start.getAnchor().isPresent());
    if (depth > DEEPEST) {
      throw refused(start, "", "nested deeper than " + DEEPEST);
    }
    while (true) {
      Event event = events.next();
      if (event.getEventId() == Event.ID.MappingEnd) {
        return;
      }
      if (!(event instanceof ScalarEvent name) || !isName(name)) {
        throw refused(event, upper, "a key must be a word, without [ and ]");
      }
      refuseExtras(name, upper, name.getTag(), name.getAnchor().isPresent());
      String key = upper.isEmpty() ? name.getValue() : upper + "." + name.getValue();
      value(key, place(name), events, depth);
    }
  }

  private static boolean isName(ScalarEvent name) {
    String text = name.getValue();
    return !isNull(name) && !text.isBlank() && text.indexOf('[') < 0 && text.indexOf(']') < 0;
  }

  private void value(String key, Place place, Iterator<Event> events, int depth) {
    Event event = events.next();
    switch (event) {
      case ScalarEvent scalar -> scalar(key, scalar);
      case MappingStartEvent mapping -> {
        put(new Entry(key, Entry.Kind.MAPPING, "", place));
        mapping(key, mapping, events, depth + 1);
      }
      case SequenceStartEvent sequence -> {
        put(new Entry(key, Entry.Kind.SEQUENCE, "", place));
        sequence(key, sequence, events, depth + 1);
      }
      default -> throw refused(event, key, "aliases are not supported: write the value out");
    }
  }

  private void scalar(String key, ScalarEvent scalar) {
    refuseExtras(scalar, key, scalar.getTag(), scalar.getAnchor().isPresent());
    if (!isNull(scalar)) {
      put(Entry.scalar(key, scalar.getValue(), place(scalar)));
    }
  }

  private void sequence(
      String key, SequenceStartEvent start, Iterator<Event> events, int depth) {
    refuseExtras(start, key, start.getTag(), start.getAnchor().isPresent());
    if (depth > DEEPEST) {
      throw refused(start, "", "nested deeper than " + DEEPEST);
    }
    for (int i = 0; ; i++) {
      Event event = events.next();
      String element = key + "[" + i + "]";
      switch (event) {
        case ScalarEvent scalar -> {
          refuseExtras(scalar, element, scalar.getTag(), scalar.getAnchor().isPresent());
          put(Entry.scalar(element, isNull(scalar) ? "" : scalar.getValue(), place(scalar)));
        }
        case MappingStartEvent mapping -> {
          put(new Entry(element, Entry.Kind.MAPPING, "", place(event)));
          mapping(element, mapping, events, depth + 1);
        }
        case SequenceStartEvent nested ->
            throw refused(nested, element, "a list in a list is not supported");
        default -> {
          if (event.getEventId() == Event.ID.SequenceEnd) {
            return;
          }
          throw refused(event, element, "aliases are not supported: write the value out");
        }
      }
    }
  }

  private void put(Entry entry) {
    Entry first = entries.putIfAbsent(entry.key(), entry);
    if (first != null) {
      problems.add(
          ConfigProblem.at(
              entry.place(), entry.key(), "is set twice, first at " + first.place().display()));
    }
  }

  private void refuseExtras(Event event, String key, Optional<String> tag, boolean anchored) {
    tag.ifPresent(
        text -> {
          throw refused(event, key, "tags are not supported: leave out " + text);
        });
    if (anchored) {
      throw refused(event, key, "anchors are not supported: write the value out where it is used");
    }
  }

  /** Nothing, {@code ~} and {@code null} without quotes set nothing. */
  private static boolean isNull(ScalarEvent scalar) {
    String text = scalar.getValue();
    return scalar.isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null"));
  }

  private Refused refused(Event event, String key, String message) {
    return new Refused(ConfigProblem.at(place(event), key, message));
  }

  /** The engine's own words; what they mean to a person is, for blocks, the indentation. */
  private ConfigProblem malformed(MarkedYamlEngineException e) {
    String context = e.getContext() == null ? "" : e.getContext() + ", ";
    String text = context + e.getProblem();
    ConfigProblem problem =
        ConfigProblem.at(place(e.getProblemMark()), "", "not valid YAML: " + text);
    return text.contains("block") || text.contains("mapping values")
        ? problem.withHint(
            "look at the indentation of this line and the one above: keys of one section start"
                + " in the same column")
        : problem;
  }

  private void problem(Optional<Mark> mark, String key, String message) {
    problems.add(ConfigProblem.at(place(mark), key, message));
  }

  private Place place(Event event) {
    return place(event.getStartMark());
  }

  private Place place(Optional<Mark> mark) {
    return mark.map(m -> new Place.InFile(file, m.getLine() + 1, m.getColumn() + 1))
        .orElseGet(() -> new Place.InFile(file, 1, 1));
  }
}
