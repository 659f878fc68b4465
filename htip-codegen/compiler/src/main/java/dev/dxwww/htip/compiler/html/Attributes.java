package dev.dxwww.htip.compiler.html;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What attributes mean, as far as their values must be made safe or are no texts. */
public final class Attributes {
  /** Boolean attributes of HTML, and the property of the same meaning. */
  private static final Map<String, String> FLAGS =
      Map.ofEntries(
          Map.entry("allowfullscreen", "allowFullscreen"),
          Map.entry("async", "async"),
          Map.entry("autofocus", "autofocus"),
          Map.entry("autoplay", "autoplay"),
          Map.entry("checked", "checked"),
          Map.entry("controls", "controls"),
          Map.entry("default", "default"),
          Map.entry("defer", "defer"),
          Map.entry("disabled", "disabled"),
          Map.entry("formnovalidate", "formNoValidate"),
          Map.entry("hidden", "hidden"),
          Map.entry("inert", "inert"),
          Map.entry("ismap", "isMap"),
          Map.entry("loop", "loop"),
          Map.entry("multiple", "multiple"),
          Map.entry("muted", "muted"),
          Map.entry("nomodule", "noModule"),
          Map.entry("novalidate", "noValidate"),
          Map.entry("open", "open"),
          Map.entry("playsinline", "playsInline"),
          Map.entry("readonly", "readOnly"),
          Map.entry("required", "required"),
          Map.entry("reversed", "reversed"),
          Map.entry("selected", "selected"));

  private static final Set<String> ADDRESSES =
      Set.of(
          "href", "src", "action", "formaction", "poster", "cite", "background", "longdesc",
          "xlink:href", "manifest", "data", "codebase", "classid", "profile", "usemap");

  /** Several addresses in one value. */
  private static final Set<String> ADDRESS_LISTS =
      Set.of("srcset", "imagesrcset", "ping", "archive");

  private Attributes() {}

  /** The property of a boolean attribute of HTML. */
  public static Optional<String> flag(String name) {
    return Optional.ofNullable(FLAGS.get(name));
  }

  /** Whether its value is an address. */
  public static boolean isAddress(String name) {
    return ADDRESSES.contains(name);
  }

  /** Whether its value is a list of addresses. */
  public static boolean isAddressList(String name) {
    return ADDRESS_LISTS.contains(name);
  }

  /** Whether its value is run, or read as markup, so that nothing makes an expression safe. */
  public static boolean isCode(String element, String name) {
    return name.startsWith("on") && name.length() > 2 && name.charAt(2) != ':'
        || name.equals("srcdoc")
        || isAnimation(element) && Set.of("to", "from", "by", "values").contains(name);
  }

  /** Animations of SVG can write any attribute, {@code href} too. */
  private static boolean isAnimation(String element) {
    return element.equals("set") || element.startsWith("animate");
  }

  /** Whether what an address names is run, or shown as part of the page. */
  public static boolean loadsCode(String element, String name) {
    return switch (element) {
      case "script", "iframe", "embed" -> name.equals("src");
      case "object" -> name.equals("data") || name.equals("codebase") || name.equals("classid");
      case "link", "base", "use", "feImage" -> name.equals("href") || name.equals("xlink:href");
      default -> false;
    };
  }

  /**
   * The property that holds what a person sees, where the attribute is only what it began with.
   */
  public static Optional<String> liveProperty(String element, String name) {
    boolean value = name.equals("value") && (element.equals("input") || element.equals("select"));
    return value ? Optional.of("value") : Optional.empty();
  }
}
