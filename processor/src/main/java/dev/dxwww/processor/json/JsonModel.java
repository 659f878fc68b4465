package dev.dxwww.processor.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;

/** A type whose codec is generated. */
sealed interface JsonModel {

  /**
   * What all of them have.
   *
   * @param codec the class to generate
   * @param type the type it is for
   * @param source its qualified name
   * @param variables type variables of both; the codec takes a codec for each
   */
  record Head(ClassName codec, ClassName type, String source, List<TypeVariableName> variables) {
    public Head {
      variables = List.copyOf(variables);
    }

    boolean generic() {
      return !variables.isEmpty();
    }
  }

  /** A record, as an object. */
  record OfRecord(Head head, List<Member> members) implements JsonModel {
    public OfRecord {
      members = List.copyOf(members);
    }

    /** Members that have a property. */
    List<Member> properties() {
      return members.stream().filter(member -> !member.ignored()).toList();
    }
  }

  /**
   * A component of a record.
   *
   * @param name the component's
   * @param property its name in JSON
   * @param type as the codec has it in its locals
   * @param ignored whether it never appears; it is null or empty then
   */
  record Member(String name, String property, TypeName type, CodecPlan plan, boolean ignored) {

    /** Whether it must be there: neither nullable nor optional. */
    boolean required() {
      return switch (plan) {
        case CodecPlan.Around a ->
            a.wrapper() != CodecPlan.Wrapper.NULLABLE && a.wrapper() != CodecPlan.Wrapper.OPTIONAL;
        case CodecPlan.Constant c -> !c.field().startsWith("OPTIONAL_");
        default -> true;
      };
    }
  }

  /** A sealed interface, as an object with a discriminator. */
  record OfSealed(Head head, String property, List<Subtype> subtypes) implements JsonModel {
    public OfSealed {
      subtypes = List.copyOf(subtypes);
    }
  }

  /**
   * A record that a sealed interface permits.
   *
   * @param value of the discriminator
   * @param type with its arguments
   */
  record Subtype(String value, TypeName type, CodecPlan.Generated plan) {}

  /** An enum, as strings. */
  record OfEnum(Head head, List<String> names) implements JsonModel {
    public OfEnum {
      names = List.copyOf(names);
    }
  }

  /** What all of them have. */
  Head head();

  /** The generated codecs that this one names. */
  default Set<ClassName> references() {
    List<CodecPlan> plans = switch (this) {
      case OfRecord r -> r.members().stream().map(Member::plan).toList();
      case OfSealed s -> s.subtypes().stream().<CodecPlan>map(Subtype::plan).toList();
      case OfEnum e -> List.of();
    };
    List<ClassName> found = new ArrayList<>();
    plans.forEach(plan -> collect(plan, found));
    return Set.copyOf(found);
  }

  /** The generated codecs that a plan names. */
  static Set<ClassName> references(CodecPlan plan) {
    List<ClassName> found = new ArrayList<>();
    collect(plan, found);
    return Set.copyOf(found);
  }

  private static void collect(CodecPlan plan, List<ClassName> into) {
    switch (plan) {
      case CodecPlan.Generated g -> {
        into.add(g.codec());
        g.arguments().forEach(argument -> collect(argument, into));
      }
      case CodecPlan.Around a -> collect(a.inner(), into);
      case CodecPlan.ArrayOf a -> collect(a.element(), into);
      case CodecPlan.MapOf m -> collect(m.value(), into);
      case CodecPlan.Primitive p -> { }
      case CodecPlan.Text t -> { }
      case CodecPlan.Constant c -> { }
      case CodecPlan.Self s -> { }
      case CodecPlan.Variable v -> { }
      case CodecPlan.Databind d -> { }
    }
  }
}
