package dev.dxwww.runtime.generated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import dev.dxwww.common.Nearest;
import dev.dxwww.runtime.json.UnknownProperties;

/** What a reader does with properties that are no component: discriminators and unknown ones. */
final class JsonTags {
  /** How far behind the start of an object its discriminator may stand, in bytes. */
  static final int LOOK_AHEAD = 64 * 1024;

  private final JsonSource source;
  private final JsonProblems problems;
  // Discriminators of the open objects by their depth, and whether each has been read.
  private @Nullable String[] names = new @Nullable String[0];
  private boolean[] read = new boolean[0];

  JsonTags(JsonSource source, JsonProblems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** The subtype named by the discriminator whose name has just been read. */
  int first(JsonParser parser, JsonNames subtypes) {
    if (parser.nextToken() != JsonToken.VALUE_STRING) {
      problems.mismatch("a string");
      return -1;
    }
    int index = subtypes.index(parser.getString());
    if (index < 0) {
      problems.add(expected(subtypes.all(), parser.getString()));
    }
    return index;
  }

  /** The subtype named by a discriminator further on; the first name of the object is current. */
  int ahead(JsonParser parser, JsonNames property, JsonNames subtypes) {
    String value = lookUp(parser, property.name(0));
    int index = value == null ? -1 : subtypes.index(value);
    if (index < 0) {
      String message = value == null
          ? "is required, as a string" : expected(subtypes.all(), value);
      problems.addIn(property.name(0), message);
    }
    return index;
  }

  // Reads the object a second time from its first name on, which needs no buffer.
  private @Nullable String lookUp(JsonParser parser, String property) {
    if (parser.currentToken() != JsonToken.PROPERTY_NAME) {
      return null;
    }
    int offset = (int) parser.currentTokenLocation().getByteOffset();
    try (JsonParser again = source.objectBefore(offset, LOOK_AHEAD)) {
      again.nextToken();
      for (String name = again.nextName(); name != null; name = again.nextName()) {
        JsonToken value = again.nextToken();
        if (name.equals(property)) {
          return value == JsonToken.VALUE_STRING ? again.getString() : null;
        }
        again.skipChildren();
      }
      return null;
    } catch (JacksonException e) {
      // Either the limit was reached, or the text is broken there, which the reader finds as well.
      return null;
    }
  }

  /** Remembers the discriminator of the object that is open. */
  void push(JsonParser parser, String name, boolean alreadyRead) {
    int depth = parser.streamReadContext().getNestingDepth();
    if (depth >= names.length) {
      names = Arrays.copyOf(names, depth + 8);
      read = Arrays.copyOf(read, depth + 8);
    }
    names[depth] = name;
    read[depth] = alreadyRead;
  }

  /** Forgets the discriminator of the object that has just ended. */
  void pop(JsonParser parser) {
    names[parser.streamReadContext().getNestingDepth() + 1] = null;
  }

  /** Whether the current name is the open object's discriminator; its value is current then. */
  boolean skipped(JsonParser parser, String name) {
    int depth = parser.streamReadContext().getNestingDepth();
    if (depth >= names.length || !name.equals(names[depth])) {
      return false;
    }
    if (read[depth]) {
      problems.repeated();
    }
    read[depth] = true;
    parser.nextToken();
    parser.skipChildren();
    return true;
  }

  /** Handles a property that the type does not have, and skips its value. */
  void unknown(JsonParser parser, JsonNames names, UnknownProperties policy) {
    if (policy == UnknownProperties.REJECT) {
      problems.addSurplus(unknownMessage(parser.currentName(), names.all()));
    }
    parser.nextToken();
    parser.skipChildren();
  }

  private static String unknownMessage(String name, List<String> known) {
    Optional<String> nearest = name.length() > 100 ? Optional.empty() : Nearest.to(name, known);
    return "is not known here" + nearest.map(n -> "; did you mean " + n + "?").orElse("");
  }

  /** What a string should have been, for a choice of some. */
  static String expected(List<String> choices, String found) {
    int most = 20;
    List<String> shown = new ArrayList<>(choices.subList(0, Math.min(most, choices.size())));
    if (choices.size() > most) {
      shown.add("...");
    }
    Optional<String> nearest =
        found.length() > 100 ? Optional.empty() : Nearest.to(found, choices);
    return "expected one of " + String.join(", ", shown)
        + nearest.map(n -> "; did you mean " + n + "?").orElse("");
  }
}
