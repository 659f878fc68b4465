package dev.dxwww.processor.route;

import java.util.List;
import java.util.Optional;

import dev.dxwww.processor.convert.ConverterPlan;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.page.EventPart;
import dev.dxwww.processor.validation.CheckPlan;

import com.palantir.javapoet.ClassName;

/** Where the argument for one parameter of a handler comes from. */
public sealed interface BindingModel {

  /** The parameter, or the component of a record of parameters. */
  Origin origin();

  /** Name of the parameter. */
  default String parameter() {
    return origin().parameter();
  }

  /**
   * A value made from named text.
   *
   * @param origin the parameter or component
   * @param source the part of the request
   * @param name the text's name there
   * @param annotated whether an annotation says so
   * @param type of the parameter
   * @param value how it is made
   * @param checks what must hold of it
   */
  record Text(
      Origin origin,
      ParamSource source,
      String name,
      boolean annotated,
      TypeRef type,
      Value value,
      CheckPlan checks)
      implements Named {}

  /** What has a name in the request. */
  sealed interface Named extends BindingModel {

    /** The part of the request. */
    ParamSource source();

    /** The name there. */
    String name();
  }

  /**
   * A file of a form, or several.
   *
   * @param origin the parameter or component
   * @param name of the form's field
   * @param type of the parameter
   * @param arity how many, and what if there is none: ONE, NULLABLE, OPTIONAL or LIST
   * @param checks what must hold of it
   */
  record File(Origin origin, String name, TypeRef type, Arity arity, CheckPlan checks)
      implements Named {
    @Override
    public ParamSource source() {
      return ParamSource.FORM;
    }
  }

  /**
   * How text becomes the value of a parameter.
   *
   * @param arity how many texts, and what if there is none
   * @param element converter of one text
   * @param fallback text that stands in for a missing one
   */
  record Value(Arity arity, ConverterPlan element, Optional<String> fallback) {}

  /**
   * A record whose components are bound one by one.
   *
   * @param origin the parameter
   * @param type the record
   * @param source of all components that do not say otherwise: query, or form
   * @param components one for each, in their order
   * @param checks class with constraints on the record as a whole
   */
  record Composite(
      Origin origin,
      TypeRef.Declared type,
      ParamSource source,
      List<Named> components,
      Optional<ClassName> checks)
      implements BindingModel {
    public Composite {
      components = List.copyOf(components);
    }
  }

  /**
   * A record made of the body's form, given to the handler together with what is wrong with it.
   *
   * @param fields the record; what is wrong with components from elsewhere than the form is not
   *     given to the handler
   */
  record Form(Composite fields) implements BindingModel {
    @Override
    public Origin origin() {
      return fields.origin();
    }
  }

  /**
   * The body.
   *
   * @param origin the parameter
   * @param type of the parameter
   * @param content how it is read
   * @param checks what must hold of it
   */
  record Body(Origin origin, TypeRef type, ContentModel content, CheckPlan checks)
      implements BindingModel {}

  /** The request itself. */
  record RequestItself(Origin origin) implements BindingModel {}

  /** The token that the page's forms carry. */
  record Csrf(Origin origin) implements BindingModel {}

  /**
   * The user who is signed in.
   *
   * @param token as a token of the framework, not as any principal
   */
  record User(Origin origin, boolean token) implements BindingModel {}

  /**
   * Of an event in a page.
   *
   * @param part what of it
   * @param place among what the template gives
   * @param value how it is made from text, where it is
   * @param checks what must hold of it
   */
  record OfEvent(
      Origin origin,
      TypeRef type,
      EventPart part,
      int place,
      Optional<Value> value,
      Optional<CheckPlan> checks)
      implements BindingModel {}

  /** Nothing says where it comes from. */
  record Unbound(Origin origin, TypeRef type, boolean isRecord) implements BindingModel {}

  /**
   * What is said is wrong, and was reported.
   *
   * @param name that it would have in the request; empty when that is not known
   */
  record Broken(Origin origin, String name) implements BindingModel {}
}
