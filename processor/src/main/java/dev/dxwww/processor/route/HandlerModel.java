package dev.dxwww.processor.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.transaction.TransactionModel;

/**
 * A method that handles requests.
 *
 * @param origin the method
 * @param bindings one for each parameter, in their order
 * @param reply what it returns
 * @param transaction what it runs in
 */
public record HandlerModel(
    Origin origin,
    List<BindingModel> bindings,
    ReplyModel reply,
    Optional<TransactionModel> transaction) {
  public HandlerModel {
    bindings = List.copyOf(bindings);
  }

  /** A handler without a transaction. */
  public HandlerModel(Origin origin, List<BindingModel> bindings, ReplyModel reply) {
    this(origin, bindings, reply, Optional.empty());
  }

  /** The method's name. */
  public String name() {
    return origin.memberName();
  }

  /** All values that are made from text: parameters, and components of records of parameters. */
  public Stream<BindingModel.Text> texts() {
    return bindings.stream()
        .flatMap(
            binding ->
                switch (binding) {
                  case BindingModel.Text text -> Stream.of(text);
                  case BindingModel.File f -> Stream.empty();
                  case BindingModel.Composite composite -> texts(composite);
                  case BindingModel.Form form -> texts(form.fields());
                  case BindingModel.Body b -> Stream.empty();
                  case BindingModel.RequestItself r -> Stream.empty();
                  case BindingModel.Csrf c -> Stream.empty();
                  case BindingModel.User u -> Stream.empty();
                  case BindingModel.OfEvent e -> Stream.empty();
                  case BindingModel.Unbound u -> Stream.empty();
                  case BindingModel.Broken b -> Stream.empty();
                });
  }

  private static Stream<BindingModel.Text> texts(BindingModel.Composite composite) {
    return composite.components().stream()
        .filter(BindingModel.Text.class::isInstance)
        .map(BindingModel.Text.class::cast);
  }

  /** Whether a file of a form is taken, be it in a record. */
  boolean takesFiles() {
    return bindings.stream()
        .anyMatch(
            binding ->
                switch (binding) {
                  case BindingModel.File f -> true;
                  case BindingModel.Composite composite -> takesFiles(composite);
                  case BindingModel.Form form -> takesFiles(form.fields());
                  case BindingModel.Text t -> false;
                  case BindingModel.Body b -> false;
                  case BindingModel.RequestItself r -> false;
                  case BindingModel.Csrf c -> false;
                  case BindingModel.User u -> false;
                  case BindingModel.OfEvent e -> false;
                  case BindingModel.Unbound u -> false;
                  case BindingModel.Broken b -> false;
                });
  }

  private static boolean takesFiles(BindingModel.Composite composite) {
    return composite.components().stream().anyMatch(BindingModel.File.class::isInstance);
  }

  /** Whether code can be generated: everything was understood. */
  boolean isWhole() {
    return !(reply instanceof ReplyModel.Unsendable)
        && bindings.stream()
            .noneMatch(b -> b instanceof BindingModel.Unbound || b instanceof BindingModel.Broken);
  }
}
