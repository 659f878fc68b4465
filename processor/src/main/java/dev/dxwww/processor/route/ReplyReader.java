package dev.dxwww.processor.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRef;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.route.ReplyModel.Wrapper;

/** Reads what a handler returns. */
final class ReplyReader {
  private static final String HTTP = "dev.dxwww.runtime.http.";

  private static final Map<String, Wrapper> WRAPPERS =
      Map.of(
          "java.util.Optional", Wrapper.OPTIONAL,
          HTTP + "Created", Wrapper.CREATED,
          HTTP + "Response", Wrapper.RESPONSE);

  private final Round round;
  private final ContentReader contents;

  ReplyReader(Round round, ContentReader contents) {
    this.round = round;
    this.contents = contents;
  }

  /** The reply of a method; when it cannot be sent, that is reported, here or as ROUTE-012. */
  ReplyModel read(ExecutableElement method) {
    TypeMirror type = method.getReturnType();
    TypeRef ref = TypeRefs.of(type, method);
    if (type.getKind() == TypeKind.VOID) {
      return new ReplyModel.Empty(ref);
    }
    if (CallableReader.isOutOfReach(type)) {
      return new ReplyModel.Unsendable(ref);
    }
    if (type instanceof DeclaredType declared) {
      String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
      Optional<ForeignReplies.Advice> advice = ForeignReplies.advice(name, argument(declared));
      if (advice.isPresent()) {
        return refuse(method, ref, advice.get().why(), advice.get().fix());
      }
      if (name.equals(HTTP + "NoContent")) {
        return new ReplyModel.Empty(ref);
      }
      if (name.equals(HTTP + "Redirect")) {
        return new ReplyModel.Redirected(ref);
      }
      if (WRAPPERS.containsKey(name)) {
        return wrapped(method, declared, WRAPPERS.get(name), ref);
      }
    }
    return content(method, type, Wrapper.NONE, ref);
  }

  private ReplyModel wrapped(
      ExecutableElement method, DeclaredType type, Wrapper wrapper, TypeRef ref) {
    if (type.getTypeArguments().isEmpty()) {
      String name = type.asElement().getSimpleName().toString();
      return refuse(
          method, ref, "nothing says what is in it", name + "<...> with the type of its content");
    }
    TypeMirror content = type.getTypeArguments().getFirst();
    TypeRef element = TypeRefs.of(content);
    boolean isVoid = element instanceof TypeRef.Declared d && d.is("java.lang.Void");
    if (isVoid && wrapper == Wrapper.RESPONSE) {
      return new ReplyModel.Bare(ref);
    }
    if (isVoid) {
      return refuse(method, ref, "there is no Void to send", "return NoContent");
    }
    if (element instanceof TypeRef.Declared d && isReply(d)) {
      return refuse(
          method, ref, element.display() + " is a response itself", "return " + d.display());
    }
    if (element instanceof TypeRef.Declared d && isStreamed(d) && wrapper != Wrapper.RESPONSE) {
      return refuse(
          method, ref, "what is sent by and by has no " + type.asElement().getSimpleName(),
          "return " + d.display() + ", or Response<" + d.display() + ">");
    }
    return content(method, content, wrapper, ref);
  }

  private static boolean isStreamed(TypeRef.Declared type) {
    return type.is(ContentReader.STREAM) || type.is(ContentReader.EVENTS);
  }

  private static boolean isReply(TypeRef.Declared type) {
    return WRAPPERS.containsKey(type.qualifiedName())
        || List.of(HTTP + "NoContent", HTTP + "Redirect").contains(type.qualifiedName());
  }

  private ReplyModel content(
      ExecutableElement method, TypeMirror type, Wrapper wrapper, TypeRef ref) {
    return contents
        .result(type, method)
        .<ReplyModel>map(
            content -> new ReplyModel.Content(ref, wrapper, TypeRefs.of(type), content))
        .orElseGet(() -> new ReplyModel.Unsendable(ref));
  }

  private ReplyModel refuse(ExecutableElement method, TypeRef type, String why, String fix) {
    round.diagnostics().report(unsendable(Origins.of(method), type, why, fix));
    return new ReplyModel.Unsendable(type);
  }

  /** ROUTE-013 at a method. */
  static Diagnostic unsendable(Origin origin, TypeRef type, String why, String fix) {
    return Diagnostic.of(
        DiagnosticCode.REPLY_UNSENDABLE,
        Place.at(origin),
        origin.display(),
        type.display(),
        why,
        fix);
  }

  private static String argument(DeclaredType type) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    return arguments.isEmpty() ? "" : TypeRefs.of(arguments.getFirst()).display();
  }
}
