package dev.dxwww.processor.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sources of an application with something of everything. */
final class Shop {
  private static final String APP =
      """
      package shop;
      import dev.dxwww.app.*;
      /**
       * Sells things.
       *
       * <p>Prices are in {@code EUR}.
       */
      @DxApplication(roles = {"clerk", "admin"})
      public final class ShopApp {}
      """;

  /** Jackson's annotations are read by name. */
  private static final String JACKSON =
      """
      package com.fasterxml.jackson.annotation;
      public @interface JsonProperty {
        String value();
      }
      public @interface JsonIgnore {
      }
      """;

  private static final String TYPES =
      """
      package shop;
      import com.fasterxml.jackson.annotation.*;
      import jakarta.validation.constraints.*;
      import java.math.BigDecimal;
      import java.net.URI;
      import java.time.*;
      import java.util.*;
      import org.jspecify.annotations.Nullable;
      /**
       * A thing for sale.
       *
       * @param id given by the shop
       * @param name what it is called; <b>never</b> blank
       */
      public record Item(
          UUID id,
          @NotBlank @Size(max = 80) String name,
          @JsonProperty("unit_price") @DecimalMin(value = "0", inclusive = false)
              @Digits(integer = 6, fraction = 2) BigDecimal price,
          @Nullable @Size(max = 500) String notes,
          Optional<URI> picture,
          OptionalInt stock,
          @Size(max = 5) List<@Pattern(regexp = "[a-z]+|[0-9]+") String> tags,
          Map<Size2, @Positive Integer> sizes,
          Map<LocalDate, List<Instant>> openings,
          @JsonIgnore @Nullable String secret,
          Colour colour,
          List<Item> parts,
          byte[] label,
          @Past LocalDate made,
          boolean sold,
          char grade,
          double weight) {}
      /** Of paint. */
      public enum Colour { RED, @JsonProperty("sky-blue") BLUE }
      public enum Size2 { SMALL, LARGE }
      public record Page<T>(List<T> items, long total, @Nullable T first) {}
      /** How one pays. */
      public sealed interface Payment {
        /** By card. */
        record Card(@Pattern(regexp = "\\\\d{16}") String number, YearMonth until)
            implements Payment {}
        record Invoice(@Email String to) implements Payment {}
      }
      public record Order(@NotEmpty List<Line> lines, Payment payment, Payment.Card deposit) {
        public record Line(UUID item, @Min(1) @Max(99) int count) {}
      }
      /**
       * What to look for.
       *
       * @param text words
       * @param colour of any colour when left out
       */
      public record Search(
          Optional<@Size(min = 2) String> text,
          Optional<Colour> colour,
          @dev.dxwww.convert.DefaultValue("20") @Min(1) @Max(100) int size,
          @dev.dxwww.http.HeaderParam("X-Tenant") @Nullable String tenant) {}
      """;

  private static final String CONTROLLERS =
      """
      package shop.web;
      import dev.dxwww.convert.DefaultValue;
      import dev.dxwww.http.*;
      import dev.dxwww.runtime.http.*;
      import dev.dxwww.security.*;
      import jakarta.annotation.security.*;
      import jakarta.validation.constraints.*;
      import java.time.Duration;
      import java.util.*;
      import shop.*;
      /** Things for sale. */
      @Controller("/api/items")
      @PermitAll
      final class ItemController {
        /**
         * Finds items. Newest first.
         *
         * @param search what to look for
         */
        @Get Page<Item> search(Search search) { throw new UnsupportedOperationException(); }
        /**
         * Looks one up.
         *
         * @param id of the item
         * @return the item
         */
        @Get("/{id}") Optional<Item> find(UUID id) { return Optional.empty(); }
        @Head("/{key}") void exists(UUID key) {}
        @Post @CsrfProtected @RolesAllowed({"admin", "clerk"}) @RateLimited("api")
        Created<Item> create(@Body Item item) { throw new UnsupportedOperationException(); }
        @Put("/{id}/picture") @CsrfExempt("programs only") @Authenticated
        @Consumes({"image/png", "image/jpeg"})
        void picture(UUID id, @Body byte[] picture) {}
        @Get("/{id}/picture") @Produces("image/png") byte[] picture(UUID id) {
          return new byte[0];
        }
        @Delete("/{id}") @CsrfProtected @DenyAll void delete(UUID id) {}
        @OnError Map<String, Integer> late(IllegalStateException e) { return Map.of(); }
      }
      @Controller
      @PermitAll
      final class Pages {
        @Get Html home(@CookieParam @DefaultValue("light") String theme) {
          throw new UnsupportedOperationException();
        }
        @Get("/files/{path...}") byte[] file(@PathParam List<String> path) {
          return new byte[0];
        }
        @Get("/files/{name}") String one(String name) { return name; }
        @Post("/sign-up") @CsrfProtected
        @SuppressWarnings("SEC-027")
        Redirect signUp(
            @FormParam @Email String mail,
            @FormParam Optional<@Min(18) Integer> age,
            @FormParam List<String> interests) {
          throw new UnsupportedOperationException();
        }
        @Post("/orders") @CsrfProtected Response<Order> order(@Body Order order) {
          throw new UnsupportedOperationException();
        }
        @Get("/wait") @Status(202)
        String wait(@QueryParam Duration time, @HeaderParam List<String> accept,
            @QueryParam("colours") Set<Colour> wanted, Request request) {
          return "";
        }
      }
      """;

  private static final String OTHER_ITEM =
      """
      package shop.stock;
      import dev.dxwww.http.*;
      import dev.dxwww.runtime.http.*;
      import jakarta.annotation.security.*;
      import java.util.*;
      public record Item(int place, shop.Item item, shop.Page<Item> page) {}
      @Controller("/stock")
      @PermitAll
      final class ItemController {
        @Get List<Item> all() { return List.of(); }
        @Get("/{place}/{shelf}")
        Response<Void> place(int place, @Negative2 short shelf) {
          throw new UnsupportedOperationException();
        }
      }
      @jakarta.validation.constraints.Max(-1)
      @jakarta.validation.Constraint(validatedBy = {})
      @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
      @interface Negative2 {
        String message() default "must be negative";
        Class<?>[] groups() default {};
        Class<? extends jakarta.validation.Payload>[] payload() default {};
      }
      """;

  private Shop() {}

  /** One type for each text, as the compiler wants them. */
  static String[] sources() {
    return sources(APP, JACKSON, TYPES, CONTROLLERS, OTHER_ITEM);
  }

  /** The same of other texts. */
  static String[] sources(String... texts) {
    List<String> all = new ArrayList<>();
    for (String text : texts) {
      List<String> lines = text.lines().toList();
      String header = joined(lines.stream().filter(Shop::isHeader));
      String types = joined(lines.stream().filter(line -> !isHeader(line)));
      for (String type : types.split("(?<=}\n)(?=[^\\s}])")) {
        all.add(header + type);
      }
    }
    return all.toArray(String[]::new);
  }

  private static boolean isHeader(String line) {
    return line.startsWith("package ") || line.startsWith("import ");
  }

  private static String joined(Stream<String> lines) {
    return lines.map(line -> line + "\n").collect(Collectors.joining());
  }
}
