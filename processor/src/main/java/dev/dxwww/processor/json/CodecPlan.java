package dev.dxwww.processor.json;

import java.util.List;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;

/** How values of one type become JSON; free of compiler objects. */
public sealed interface CodecPlan {

  /** A primitive value; {@code keyword} names it. */
  record Primitive(String keyword) implements CodecPlan {}

  /** A String. */
  record Text() implements CodecPlan {}

  /** A codec that the runtime has: a field of one of its classes. */
  record Constant(ClassName owner, String field) implements CodecPlan {}

  /**
   * A generated codec.
   *
   * @param codec its class
   * @param arguments codecs of the type's arguments; empty unless it is generic
   */
  record Generated(ClassName codec, List<CodecPlan> arguments) implements CodecPlan {
    public Generated {
      arguments = List.copyOf(arguments);
    }
  }

  /** The generic codec that is being described, with its own variables for arguments. */
  record Self() implements CodecPlan {}

  /** The codec given for a type variable. */
  record Variable(String name) implements CodecPlan {}

  /** A type that only Jackson databind understands. */
  record Databind(ClassName type) implements CodecPlan {}

  /** A codec around another one. */
  record Around(Wrapper wrapper, CodecPlan inner) implements CodecPlan {}

  /** An array of objects. */
  record ArrayOf(CodecPlan element, TypeName component) implements CodecPlan {}

  /** A map, by its keys. */
  record MapOf(Key key, CodecPlan value) implements CodecPlan {}

  /** What may stand around a type. */
  enum Wrapper {
    NULLABLE("nullable"),
    OPTIONAL("optional"),
    LIST("list"),
    SET("set"),
    COLLECTION("collection");

    private final String factory;

    Wrapper(String factory) {
      this.factory = factory;
    }

    /** The method of JsonCodecs. */
    String factory() {
      return factory;
    }
  }

  /** How keys of a map become names. */
  sealed interface Key {
    /** A key that the runtime knows; a field of JsonKey. */
    record Known(String field) implements Key {}

    /** Constants of an enum, by the names they have in JSON. */
    record OfEnum(ClassName type, List<String> names) implements Key {
      public OfEnum {
        names = List.copyOf(names);
      }
    }
  }
}
