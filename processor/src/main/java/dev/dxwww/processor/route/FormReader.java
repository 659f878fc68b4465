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
import dev.dxwww.processor.lang.TypeRefs;

/** Reads parameters of the type {@code Form}, which need no annotation: their type says it all. */
final class FormReader {
  static final String FORM = "dev.dxwww.runtime.http.Form";
  private static final String EXAMPLE = "Form<NewTask> %s, where NewTask is a record";

  private final Round round;
  private final VariableElement parameter;
  private final Origin origin;
  private final Function<TypeMirror, BindingModel> records;

  /** Reads one parameter with {@code records}, which binds a record by its components. */
  FormReader(
      Round round,
      VariableElement parameter,
      Origin origin,
      Function<TypeMirror, BindingModel> records) {
    this.round = round;
    this.parameter = parameter;
    this.origin = origin;
    this.records = records;
  }

  /** Whether the type is a form, with or without an argument. */
  static boolean isForm(TypeMirror type) {
    return type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(FORM);
  }

  /** The form; what is wrong with it is reported. */
  BindingModel read(List<AnnotationUse> said) {
    List<? extends TypeMirror> arguments =
        ((DeclaredType) parameter.asType()).getTypeArguments();
    for (AnnotationUse use : said) {
      if (!use.name().equals(ParamSource.FORM.annotation())) {
        Place place = Place.at(origin, use.name());
        return broken(place, "@" + use.simpleName() + " binds it to something else",
            "remove @" + use.simpleName());
      }
      if (!use.text("value").isEmpty()) {
        Place place = Place.at(origin, use.name(), "value");
        return broken(place, "it is the whole form, which has no name",
            "remove @FormParam, or name a component of the record");
      }
    }
    if (arguments.isEmpty()) {
      return noRecord("it does not say of which record");
    }
    TypeMirror record = arguments.getFirst();
    return BindingReader.isRecord(record)
        ? checked(records.apply(record))
        : noRecord(TypeRefs.of(record).display() + " is no record");
  }

  private BindingModel checked(BindingModel bound) {
    if (!(bound instanceof BindingModel.Composite fields)) {
      return bound instanceof BindingModel.Unbound
          ? noRecord("the record has no components")
          : bound;
    }
    return fields.components().stream().anyMatch(text -> text.source() == ParamSource.FORM)
        ? new BindingModel.Form(fields)
        : noRecord("no component of the record comes from the form");
  }

  private BindingModel noRecord(String why) {
    return broken(Place.at(origin), why, EXAMPLE.formatted(origin.parameter()));
  }

  private BindingModel broken(Place place, String why, String fix) {
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
