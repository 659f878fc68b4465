package dev.dxwww.processor.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;

/**
 * Reads the constraints on values and writes the {@code <Type>_Checks} classes that the plans name.
 * Mistakes in constraints go to the round's diagnostics.
 */
public final class CheckPlans {
  private static final String BODY = "dev.dxwww.http.Body";

  private final Round round;
  private final Members members;
  private final Cascades cascades;
  private final PlanReader reader;
  private final Set<ClassName> written = new HashSet<>();

  /** Plans for the code that is generated in this round. */
  public CheckPlans(Round round) {
    this.round = round;
    ConstraintReader constraints = new ConstraintReader(round.elements());
    this.members = new Members(round.types(), constraints);
    this.cascades = new Cascades(round, constraints, members);
    this.reader =
        new PlanReader(
            constraints,
            new ValueShapes(round.types(), round.elements()),
            new ValidatorReader(round.types()),
            round.diagnostics());
  }

  /** What to check of a parameter, in generated code of package {@code user}. */
  public CheckPlan of(VariableElement parameter, String user) {
    boolean body =
        parameter.getAnnotationMirrors().stream()
            .anyMatch(mirror -> mirror.getAnnotationType().toString().equals(BODY));
    PlanReader.Site site =
        new PlanReader.Site(annotations(parameter), Origins.of(parameter), user, body);
    return reader.read(site, parameter.asType(), parameter.asType(), this::into);
  }

  /**
   * What to check of a component of a record whose components are bound one by one; the record as a
   * whole is checked by {@link #whole}.
   */
  public CheckPlan ofComponent(DeclaredType record, String component, String user) {
    for (Members.Part part : members.components(record)) {
      if (part.name().equals(component)) {
        return plan(part, user);
      }
    }
    throw new IllegalArgumentException("no component " + component + " of " + record);
  }

  /**
   * The class whose {@code checkWhole(value, violations)} is to be called once such a record was
   * made; empty when the record has no constraints beyond those of its components.
   */
  public Optional<ClassName> whole(DeclaredType record, String user) {
    if (!cascades.goesInto(record, true)) {
      return Optional.empty();
    }
    TypeChecks checks = write(record, user);
    return checks.whole().isEmpty() ? Optional.empty() : Optional.of(checks.name());
  }

  /**
   * The class whose {@code check(value, violations)} checks values of a type; empty when there is
   * nothing to check.
   */
  public Optional<ClassName> checksOf(DeclaredType type, String user) {
    return into(type, true, user);
  }

  private Optional<ClassName> into(DeclaredType type, boolean valid, String user) {
    if (!cascades.goesInto(type, valid)) {
      return Optional.empty();
    }
    ClassName name = cascades.name(type, user);
    if (!cascades.isReady(type, name) && written.add(name)) {
      write(type, name);
    }
    return Optional.of(name);
  }

  private TypeChecks write(DeclaredType type, String user) {
    ClassName name = cascades.name(type, user);
    written.add(name);
    return cascades.isReady(type, name) ? read(type, name) : write(type, name);
  }

  private TypeChecks write(DeclaredType type, ClassName name) {
    TypeChecks checks = read(type, name);
    round.write(ChecksEmitter.emit(checks));
    TypeElement element = (TypeElement) type.asElement();
    if (type.getTypeArguments().isEmpty()
        && name.packageName().equals(TypeRefs.packageOf(element))) {
      round.index("checks", element);
    }
    return checks;
  }

  private TypeChecks read(DeclaredType type, ClassName name) {
    TypeElement element = (TypeElement) type.asElement();
    String user = name.packageName();
    List<TypeChecks.Case> cases = new ArrayList<>();
    if (Cascades.isSealed(element)) {
      for (DeclaredType subtype : Cascades.cases(element)) {
        into(subtype, true, user)
            .ifPresent(
                c ->
                    cases.add(
                        new TypeChecks.Case(
                            (TypeRef.Declared) TypeRefs.of(round.types().erasure(subtype)), c)));
      }
    }
    List<TypeChecks.Member> components = new ArrayList<>();
    for (Members.Part part : Cascades.isSealed(element) ? noParts() : members.components(type)) {
      add(components, part, user);
    }
    List<TypeChecks.Member> whole = new ArrayList<>();
    for (Members.Part part : members.methods(type)) {
      add(whole, part, user);
    }
    CheckPlan itself = itself(type, element, user);
    if (!itself.isEmpty()) {
      whole.add(new TypeChecks.Member("", "", itself));
    }
    TypeRef.Declared ref = (TypeRef.Declared) TypeRefs.of(type);
    return new TypeChecks(name, ref, components, whole, cases);
  }

  private static List<Members.Part> noParts() {
    return List.of();
  }

  /** Constraints on the type's own declaration. */
  private CheckPlan itself(DeclaredType type, TypeElement element, String user) {
    PlanReader.Site site =
        new PlanReader.Site(element.getAnnotationMirrors(), Origins.of(element), user, false);
    return reader.read(site, type, type, (t, valid, u) -> Optional.empty());
  }

  private void add(List<TypeChecks.Member> into, Members.Part part, String user) {
    CheckPlan plan = plan(part, user);
    if (part.access().isEmpty() && !plan.isEmpty()) {
      round.diagnostics().report(PlanReader.unreadable(part, plan));
    } else if (!plan.isEmpty()) {
      into.add(new TypeChecks.Member(part.name(), part.access(), plan));
    }
  }

  private CheckPlan plan(Members.Part part, String user) {
    Origin origin = Origins.of(part.element());
    PlanReader.Site site = new PlanReader.Site(part.annotations(), origin, user, false);
    return reader.read(site, part.declared(), part.actual(), this::into);
  }

  /** Those on the declaration, and those on the type alone. */
  private static List<AnnotationMirror> annotations(Element element) {
    List<AnnotationMirror> all = new ArrayList<>(element.getAnnotationMirrors());
    TypeMirror type = element.asType();
    all.addAll(type.getAnnotationMirrors());
    return all;
  }
}
