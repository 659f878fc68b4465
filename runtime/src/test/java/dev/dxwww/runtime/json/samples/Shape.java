package dev.dxwww.runtime.json.samples;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** A sealed interface with Jackson's own annotations, so that databind can be compared. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
public sealed interface Shape {

  /** Named by annotation. */
  @JsonTypeName("circle")
  record Circle(double radius) implements Shape {}

  /** A further level. */
  sealed interface Angular extends Shape {}

  /** Below the further level. */
  @JsonTypeName("box")
  record Box(int width, int height, List<Shape> inside) implements Angular {}

  /** Without properties of its own. */
  @JsonTypeName("nothing")
  record Nothing() implements Angular {}
}
