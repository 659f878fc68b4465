package dev.dxwww.benchmarks.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Spring Boot with Tomcat on virtual threads. */
@SpringBootApplication
public class SpringServer {
  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(SpringServer.class, args);
  }
}
