package dev.dxwww.processor.route;

import java.util.ArrayList;
import java.util.List;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

import dev.dxwww.common.PathTemplate;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;
import dev.dxwww.processor.diagnostic.DiagnosticCode;
import dev.dxwww.processor.diagnostic.Place;
import dev.dxwww.processor.lang.DeclaredIn;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.Origins;
import dev.dxwww.processor.lang.TypeRefs;
import dev.dxwww.processor.transaction.TransactionReader;

/** Reads what a handler takes and gives. */
final class HandlerReader {
  private final Round round;
  private final BindingReader bindings;
  private final ReplyReader replies;

  HandlerReader(Round round, BindingReader bindings, ReplyReader replies) {
    this.round = round;
    this.bindings = bindings;
    this.replies = replies;
  }

  /** The handler of a route; what is wrong with its parameters and result is reported. */
  HandlerModel read(ExecutableElement method, HttpMethod verb, PathTemplate path) {
    String user = TypeRefs.packageOf(method);
    List<BindingModel> read = new ArrayList<>();
    List<String> names = round.parameterNames(method);
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      Origin origin = Origins.of(method).parameter(names.get(i));
      if (isNameless(method, i, names)) {
        read.add(nameless(method, origin));
      } else {
        read.add(bindings.read(parameter, origin, path, verb.takesBody(), user));
      }
    }
    return new HandlerModel(
        Origins.of(method), read, replies.read(method), TransactionReader.read(method));
  }

  /** A class file without names has {@code arg0}; a source may call a parameter that too. */
  private boolean isNameless(ExecutableElement method, int index, List<String> names) {
    VariableElement parameter = method.getParameters().get(index);
    return names.get(index).equals("arg" + index)
        && DeclaredIn.classFile(method, round.elements())
        && BindingReader.bindings(parameter).stream()
            .allMatch(use -> use.text("value").isEmpty())
        && !BindingReader.needsNoName(parameter);
  }

  private BindingModel nameless(ExecutableElement method, Origin origin) {
    round
        .diagnostics()
        .report(
            Diagnostic.of(
                DiagnosticCode.NAME_UNKNOWN,
                Place.at(origin),
                origin.parameter(),
                Origins.of(method).display()));
    return new BindingModel.Broken(origin, "");
  }
}
