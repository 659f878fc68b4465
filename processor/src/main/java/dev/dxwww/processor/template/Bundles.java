package dev.dxwww.processor.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.BundleRef;
import dev.dxwww.htip.HtipException;
import dev.dxwww.htip.HtipLimits;
import dev.dxwww.htip.TemplateDef;

/** The bundles of a module: as few as hold its templates, in the order of their names. */
final class Bundles {
  static final String FOLDER = "META-INF/dxwww/htip/";

  private final String module;
  private final Map<String, byte[]> resources = new TreeMap<>();
  private final Map<Compiled, Share> shares = new HashMap<>();
  private Optional<Compiled> tooLarge = Optional.empty();

  /**
   * Where the templates of one record are.
   *
   * @param resource that holds the bundle
   * @param first index of its first template there
   */
  record Share(String resource, BundleRef bundle, int first) {}

  private Bundles(String module) {
    this.module = module;
  }

  static Bundles of(String module, List<Compiled> all) {
    Bundles bundles = new Bundles(module);
    List<Compiled> group = new ArrayList<>();
    int count = 0;
    for (Compiled one : all) {
      int more = one.live().templates().size();
      if (count + more > HtipLimits.TEMPLATES) {
        bundles.add(group);
        group = new ArrayList<>();
        count = 0;
      }
      group.add(one);
      count += more;
    }
    bundles.add(group);
    return bundles;
  }

  private void add(List<Compiled> group) {
    if (group.isEmpty()) {
      return;
    }
    List<TemplateDef> templates = new ArrayList<>();
    group.forEach(one -> templates.addAll(one.live().templates()));
    String number = resources.isEmpty() ? "" : "-" + (resources.size() + 1);
    String resource = FOLDER + module + number + ".htip";
    try {
      Bundle bundle = Bundle.of(templates);
      resources.put(resource, bundle.bytes());
      int first = 0;
      for (Compiled one : group) {
        shares.put(one, new Share(resource, bundle.ref(), first));
        first += one.live().templates().size();
      }
    } catch (HtipException limit) {
      tooLarge = Optional.of(group.getLast());
    }
  }

  /** A record whose templates do not fit. */
  Optional<Compiled> tooLarge() {
    return tooLarge;
  }

  Map<String, byte[]> resources() {
    return resources;
  }

  Share share(Compiled one) {
    return shares.get(one);
  }
}
