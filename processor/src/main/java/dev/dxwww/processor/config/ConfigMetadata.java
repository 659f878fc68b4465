package dev.dxwww.processor.config;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.Annotations;

/**
 * The module's configuration keys as JSON: one record a line, sorted by type, so that a compile of
 * one file keeps the lines of the others.
 */
final class ConfigMetadata {
  /** Where it lies in the class output. */
  static final String PATH = "META-INF/dxwww/config.json";

  private static final String START = "{\"records\":[\n";
  private static final String END = "\n]}\n";
  private static final Pattern LINE = Pattern.compile("(?m)^\\{\"type\":\"([^\"]+)\".*?(?=,?$)");

  private ConfigMetadata() {}

  /** The whole file. */
  static String text(Collection<ConfigModel> compiled, Map<String, String> kept) {
    Map<String, String> lines = new TreeMap<>(kept);
    compiled.forEach(model -> lines.put(model.record().type().qualifiedName(), line(model)));
    return START + String.join(",\n", lines.values()) + END;
  }

  /** Lines, by type, of an earlier compile whose types still are configuration records. */
  static Map<String, String> kept(Round round) {
    Map<String, String> lines = new TreeMap<>();
    Matcher line = LINE.matcher(earlier(round));
    while (line.find()) {
      String name = line.group(1);
      TypeElement type = round.elements().getTypeElement(name);
      if (type != null && isConfig(type)) {
        lines.put(name, line.group());
      }
    }
    return lines;
  }

  private static boolean isConfig(TypeElement type) {
    return Annotations.has(type, ConfigFeature.CONFIG_PROPERTIES);
  }

  /** Text of the file as an earlier compile left it; empty where there is none. */
  private static String earlier(Round round) {
    try {
      return round
          .environment()
          .getFiler()
          .getResource(StandardLocation.CLASS_OUTPUT, "", PATH)
          .getCharContent(true)
          .toString();
    } catch (IOException | RuntimeException e) {
      // ECJ throws for a file that is not there, and build tools for an output they do not list.
      return "";
    }
  }

  private static String line(ConfigModel model) {
    StringBuilder json = new StringBuilder("{");
    member(json, "type", model.record().type().qualifiedName()).append(',');
    member(json, "prefix", model.prefix()).append(',');
    member(json, "description", model.description()).append(",\"keys\":[");
    String separator = "";
    for (ConfigModel.Key key : model.keys()) {
      json.append(separator);
      key(json, key);
      separator = ",";
    }
    return json.append("]}").toString();
  }

  private static void key(StringBuilder json, ConfigModel.Key key) {
    ConfigComponent component = key.component();
    json.append('{');
    member(json, "name", key.name()).append(',');
    member(json, "environment", key.variable().orElse("")).append(',');
    member(json, "type", ConfigTypes.text(component)).append(',');
    json.append("\"required\":").append(key.required()).append(',');
    component
        .defaultText()
        .ifPresent(text -> member(json, "default", text).append(','));
    member(json, "description", component.description()).append('}');
  }

  private static StringBuilder member(StringBuilder json, String name, String value) {
    json.append('"').append(name).append("\":\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029 || c == 0x85) {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"');
  }
}
