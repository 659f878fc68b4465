package dev.dxwww.processor.openapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A JSON object that is being put together; its members stay in the order of their arrival. */
final class JsonObject implements JsonTree {
  private final Map<String, JsonTree> members = new LinkedHashMap<>();

  JsonObject put(String name, JsonTree value) {
    members.put(name, value);
    return this;
  }

  JsonObject put(String name, String value) {
    return put(name, new Text(value));
  }

  JsonObject put(String name, boolean value) {
    return put(name, new Truth(value));
  }

  JsonObject put(String name, long value) {
    return put(name, JsonTree.count(value));
  }

  /** Puts a text unless it is empty. */
  JsonObject optional(String name, String value) {
    return value.isEmpty() ? this : put(name, value);
  }

  /** Puts an object unless it is empty. */
  JsonObject optional(String name, JsonObject value) {
    return value.isEmpty() ? this : put(name, value);
  }

  /** Puts an array unless it is empty. */
  JsonObject optional(String name, Items value) {
    return value.items().isEmpty() ? this : put(name, value);
  }

  /** Adds the members of another. */
  JsonObject putAll(JsonObject other) {
    members.putAll(other.members);
    return this;
  }

  Optional<JsonTree> get(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** A text; empty where there is none. */
  String text(String name) {
    return members.get(name) instanceof Text(String value) ? value : "";
  }

  /** An object; an empty one where there is none. */
  JsonObject object(String name) {
    return members.get(name) instanceof JsonObject object ? object : new JsonObject();
  }

  /** An array; an empty one where there is none. */
  Items items(String name) {
    return members.get(name) instanceof Items items ? items : JsonTree.texts(List.of());
  }

  /** A copy whose changes leave this one alone; the values are the same. */
  JsonObject copy() {
    return new JsonObject().putAll(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonObject object && members.equals(object.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  Map<String, JsonTree> members() {
    return Collections.unmodifiableMap(members);
  }
}
