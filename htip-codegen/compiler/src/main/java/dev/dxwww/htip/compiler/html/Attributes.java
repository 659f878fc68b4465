package dev.dxwww.htip.compiler.html;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

  private static final Set<String> ANYWHERE =
      Set.of("href", "src", "action", "formaction", "poster", "xlink:href");

  /** Several addresses in one value. */
  private static final Set<String> ADDRESS_LISTS =
      Set.of("srcset", "imagesrcset", "ping", "archive");

  /** What the client refuses to write, as its names of properties do. */
  private static final Set<String> MARKUP =
      Set.of("srcdoc", "innerhtml", "outerhtml", "textcontent", "__proto__");

  private static final Pattern NAME = Pattern.compile("[\\p{L}_:][\\p{L}\\p{N}_:.-]*");

  private Attributes() {}

  /** The property of a boolean attribute of HTML. */
  public static Optional<String> flag(String name) {
    return Optional.ofNullable(FLAGS.get(name));
  }

  /** Whether its value is an address; elements of one's own have other meanings for most names. */
  public static boolean isAddress(String element, String name) {
    return ADDRESSES.contains(name) && (!isCustom(element) || ANYWHERE.contains(name));
  }

  /** Whether an element is one's own, a custom element. */
  public static boolean isCustom(String element) {
    return element.indexOf('-') > 0;
  }

  /** Whether its value is a list of addresses. */
  public static boolean isAddressList(String name) {
    return ADDRESS_LISTS.contains(name);
  }

  /** Whether its value is run, or read as markup, so that nothing makes it safe. */
  public static boolean isCode(String name) {
    return name.startsWith("on") && !name.startsWith("on:")
        || MARKUP.stream().anyMatch(name::startsWith);
  }

  /** Whether its value is given to another attribute: those of SVG can write {@code href}, too. */
  public static boolean isAnimation(String element, String name) {
    return (element.equals("set") || element.startsWith("animate"))
        && Set.of("to", "from", "by", "values").contains(name);
  }

  /** Whether scripts can make an attribute of that name (DOM Standard, "validate"). */
  public static boolean canBeSet(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether what an address names is run, or shown as part of the page. */
  public static boolean loadsCode(String element, String name) {
    return switch (element) {
      case "script", "iframe", "embed" -> name.equals("src");
      case "object" -> name.equals("data") || name.equals("codebase") || name.equals("classid");
      case "link", "base", "use", "feimage" -> name.equals("href") || name.equals("xlink:href");
      default -> false;
    };
  }

  /**
   * The property that holds what a person sees, where the attribute is only what it began with.
   */
  public static Optional<String> liveProperty(String element, String name) {
    boolean value = name.equals("value") && element.equals("input");
    return value ? Optional.of("value") : Optional.empty();
  }
}
