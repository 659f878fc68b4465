package dev.dxwww.processor.app;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What this module and its index class are called.
 *
 * @param module shown to people
 * @param className simple name of the index class
 */
record ModuleName(String module, String className) {
  /** Folders of Maven, Gradle, and the IDEs' own builds: the module, and the source set. */
  private static final List<Pattern> OUTPUTS =
      List.of(
          Pattern.compile("/([^/]+)/target/(test-)?classes/"),
          Pattern.compile("/([^/]+)/build/classes/\\w+/(\\w+)/"),
          Pattern.compile("/([^/]+)/(?:bin|out)/(main|test)/"),
          Pattern.compile("/out/(?:production|(test))/([^/]+)/"));

  /**
   * The name given by option, else taken from the output folder, else from the packages. The
   * packages are part of the class name, so that two modules in folders of one name do not hide
   * each other.
   */
  static ModuleName of(Optional<String> option, String output, Collection<String> packages) {
    String base = commonPackage(packages);
    Optional<String> name = option.filter(o -> !o.isBlank()).or(() -> fromFolder(output));
    if (name.isEmpty()) {
      String module = base.isEmpty() ? "app" : base;
      return new ModuleName(module, identifier(module));
    }
    String tail = base.isEmpty() ? "" : "_" + identifier(base);
    return new ModuleName(name.get(), identifier(name.get()) + tail);
  }

  static Optional<String> fromFolder(String output) {
    String folder = output.replace('\\', '/');
    for (Pattern pattern : OUTPUTS) {
      Matcher matcher = pattern.matcher(folder.endsWith("/") ? folder : folder + "/");
      if (matcher.find()) {
        boolean setFirst = pattern.pattern().startsWith("/out/");
        String module = matcher.group(setFirst ? 2 : 1);
        String set = matcher.group(setFirst ? 1 : 2);
        boolean main = set == null || set.equals("main");
        return Optional.of(main ? module : module + "-" + set.replace("-", ""));
      }
    }
    return Optional.empty();
  }

  /** The package that all of them lie in. */
  static String commonPackage(Collection<String> packages) {
    Iterator<String> all = packages.iterator();
    String common = all.hasNext() ? all.next() : "";
    while (all.hasNext()) {
      String next = all.next();
      while (!(next + ".").startsWith(common + ".") && !common.isEmpty()) {
        common = common.contains(".") ? common.substring(0, common.lastIndexOf('.')) : "";
      }
    }
    return common;
  }

  static String identifier(String text) {
    String name = text.replaceAll("[^A-Za-z0-9_]", "_");
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }
}
