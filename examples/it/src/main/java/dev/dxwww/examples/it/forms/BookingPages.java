package dev.dxwww.examples.it.forms;

import dev.dxwww.http.Controller;
import dev.dxwww.http.FormParam;
import dev.dxwww.http.Get;
import dev.dxwww.http.Post;
import dev.dxwww.http.QueryParam;
import dev.dxwww.runtime.http.Form;
import dev.dxwww.runtime.http.FormError;
import dev.dxwww.runtime.http.Html;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.security.CsrfProtected;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A form that is shown again until it is right. */
@Controller("/forms")
@PermitAll
final class BookingPages {
  /**
   * What the form asks for.
   *
   * @param name of the guest
   */
  record Guest(@NotBlank @Size(max = 20) String name) {}

  @Get("/guests")
  Html blank() {
    return page(Form.blank());
  }

  @Post("/guests")
  @CsrfProtected
  Response<Html> add(Form<Guest> form) {
    if (form.isValid() && isTaken(form.value().name())) {
      form = form.withError("name", "is taken");
    }
    if (!form.isValid()) {
      return Response.of(400, page(form));
    }
    return Response.<Html>empty(303).header("Location", "/forms/guests");
  }

  private static Html page(Form<Guest> form) {
    String wrong = form.error("name").orElse("");
    return Html.of(
        """
        <form method="post" action="/forms/guests">
        <label for="name">Name</label>
        <input id="name" name="name" value="%s" aria-describedby="name-error">
        <p id="name-error">%s</p>
        <button>Add</button>
        </form>
        """
            .formatted(Html.escape(form.text("name")), Html.escape(wrong)));
  }

  private static boolean isTaken(String name) {
    return name.equals("Ann");
  }

  /** Tells in lines what the handler got. */
  @Post("/houses/{house}")
  @CsrfProtected
  String book(
      @FormParam Form<Booking> form, @FormParam boolean again, @QueryParam int page) {
    StringBuilder lines = new StringBuilder();
    if (form.isValid()) {
      lines.append(form.value()).append('\n');
    }
    for (FormError error : form.errors()) {
      lines.append(error.field()).append('|').append(error.path()).append('|')
          .append(error.message()).append('\n');
    }
    return lines.append(form.texts("guest")).append(form.text("from")).append(again).append(page)
        .toString();
  }
}
