package dev.dxwww.benchmarks.spring;

import dev.dxwww.benchmarks.common.AccessLog;
import dev.dxwww.benchmarks.common.Fields;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Header fields, request id, access log. */
@Component
class Around extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long started = System.nanoTime();
    String id = Fields.requestId(request.getHeader(Fields.REQUEST_ID));
    for (Fields.Field field : Fields.SECURITY) {
      response.setHeader(field.name(), field.value());
    }
    response.setHeader(Fields.REQUEST_ID, id);
    chain.doFilter(request, response);
    AccessLog.write(
        request.getMethod(),
        request.getRequestURI(),
        new AccessLog.Outcome(response.getStatus(), -1, started),
        id);
  }
}
