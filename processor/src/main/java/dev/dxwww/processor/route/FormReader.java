package dev.dxwww.processor.route;

import java.util.List;
import java.util.function.Function;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.AnnotationUse;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRefs;

/** Reads parameters of the type {@code Form}, which need no annotation: their type says it all. */
final class FormReader {
  private static final String FORM = "dev.dxwww.runtime.http.Form";
  private static final String EXAMPLE = "Form<NewTask> %s, where NewTask is a record";

  private final Round round;
  private final Function<TypeMirror, BindingModel> records;

  /** Reads with {@code records}, which binds a record by its components. */
  FormReader(Round round, Function<TypeMirror, BindingModel> records) {
    this.round = round;
    this.records = records;
  }

  /** Whether the type is a form, with or without an argument. */
  static boolean isForm(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(FORM);
  }

  /** The form; what is wrong with it is reported. */
  BindingModel read(VariableElement parameter, List<AnnotationUse> said) {
    List<? extends TypeMirror> arguments =
        ((DeclaredType) parameter.asType()).getTypeArguments();
    for (AnnotationUse use : said) {
      if (!use.name().equals(ParamSource.FORM.annotation())) {
        Place place = Place.at(Origins.of(parameter), use.name());
        return broken(parameter, place, "@" + use.simpleName() + " binds it to something else",
            "remove @" + use.simpleName());
      }
      if (!use.text("value").isEmpty()) {
        Place place = Place.at(Origins.of(parameter), use.name(), "value");
        return broken(parameter, place, "it is the whole form, which has no name",
            "remove @FormParam, or name a component of the record");
      }
    }
    if (arguments.isEmpty()) {
      return noRecord(parameter, "it does not say of which record");
    }
    TypeMirror record = arguments.getFirst();
    return BindingReader.isRecord(record)
        ? checked(parameter, records.apply(record))
        : noRecord(parameter, TypeRefs.of(record).display() + " is no record");
  }

  private BindingModel checked(VariableElement parameter, BindingModel bound) {
    if (!(bound instanceof BindingModel.Composite fields)) {
      return bound instanceof BindingModel.Unbound
          ? noRecord(parameter, "the record has no components")
          : bound;
    }
    return fields.components().stream().anyMatch(text -> text.source() == ParamSource.FORM)
        ? new BindingModel.Form(fields)
        : noRecord(parameter, "no component of the record comes from the form");
  }

  private BindingModel noRecord(VariableElement parameter, String why) {
    Origin origin = Origins.of(parameter);
    return broken(parameter, Place.at(origin), why, EXAMPLE.formatted(origin.parameter()));
  }

  private BindingModel broken(VariableElement parameter, Place place, String why, String fix) {
    Origin origin = Origins.of(parameter);
    round
        .diagnostics()
        .report(
            Diagnostic.of(
                DiagnosticCode.FORM_MISUSED,
                place,
                TypeRefs.of(parameter.asType()).display(),
                origin.parameter(),
                why,
                fix));
    return new BindingModel.Broken(origin, origin.parameter());
  }
}
