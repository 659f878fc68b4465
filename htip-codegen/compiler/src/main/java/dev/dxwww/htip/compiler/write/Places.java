package dev.dxwww.htip.compiler.write;

import java.util.List;

import dev.dxwww.htip.compiler.model.Part;

/** Finds where a layout shows the page. */
final class Places {
  private Places() {}

  static boolean contains(List<Part> parts) {
    for (Part part : parts) {
      boolean found =
          switch (part) {
            case Part.Place place -> true;
            case Part.Element element -> contains(element.children());
            case Part.Use use -> contains(use.body());
            case Part.Children children -> contains(children.parts());
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }
}
