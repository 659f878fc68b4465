package dev.dxwww.processor.route;

import java.util.List;
import java.util.stream.Stream;

import dev.dxwww.processor.lang.Origin;

/**
 * A method that handles requests.
 *
 * @param origin the method
 * @param bindings one for each parameter, in their order
 * @param reply what it returns
 */
public record HandlerModel(Origin origin, List<BindingModel> bindings, ReplyModel reply) {
  public HandlerModel {
    bindings = List.copyOf(bindings);
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
                  case BindingModel.Composite composite -> composite.components().stream();
                  case BindingModel.Form form -> form.fields().components().stream();
                  case BindingModel.Body b -> Stream.empty();
                  case BindingModel.RequestItself r -> Stream.empty();
                  case BindingModel.User u -> Stream.empty();
                  case BindingModel.Unbound u -> Stream.empty();
                  case BindingModel.Broken b -> Stream.empty();
                });
  }

  /** Whether code can be generated: everything was understood. */
  boolean isWhole() {
    return !(reply instanceof ReplyModel.Unsendable)
        && bindings.stream()
            .noneMatch(b -> b instanceof BindingModel.Unbound || b instanceof BindingModel.Broken);
  }
}
