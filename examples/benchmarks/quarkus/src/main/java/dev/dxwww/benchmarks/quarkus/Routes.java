package dev.dxwww.benchmarks.quarkus;

import dev.dxwww.benchmarks.common.Order;
import dev.dxwww.benchmarks.common.Page;
import dev.dxwww.benchmarks.common.Receipt;
import dev.dxwww.benchmarks.common.Search;
import dev.dxwww.benchmarks.common.User;

import io.smallrye.common.annotation.RunOnVirtualThread;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The five routes, on virtual threads. */
@Path("/")
@RunOnVirtualThread
public class Routes {
  @GET
  @Path("/plaintext")
  @Produces(MediaType.TEXT_PLAIN)
  public String plaintext() {
    return "Hello, World!";
  }

  @GET
  @Path("/json")
  public User json() {
    return User.sample();
  }

  @GET
  @Path("/search/{id}")
  public Search search(
      @RestPath long id,
      @RestQuery int page,
      @RestQuery int size,
      @RestQuery String sort,
      @RestQuery boolean desc) {
    return Search.of(id, page, size, sort, desc);
  }

  @POST
  @Path("/orders")
  public Receipt order(Order order) {
    // Its validation extension is not published at this version.
    if (!order.holds()) {
      throw new BadRequestException("the order is not valid");
    }
    return Receipt.of(order);
  }

  @GET
  @Path("/page")
  @Produces(Page.TYPE)
  public String page() {
    return Page.render();
  }
}
