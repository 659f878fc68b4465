package dev.dxwww.examples.it.streams;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import dev.dxwww.runtime.RunningApp;

/** A form with files, put together and sent as browsers do. */
final class Form {
  static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Form text(String name, String value) {
    return part("name=\"" + name + "\"\r\n", value.getBytes(StandardCharsets.UTF_8));
  }

  Form file(String name, String fileName, byte[] content) {
    return part(
        "name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: image/png\r\n",
        content);
  }

  Form part(String head, byte[] content) {
    raw("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n");
    out.writeBytes(content);
    return raw("\r\n");
  }

  private Form raw(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  byte[] bytes() {
    raw("--" + BOUNDARY + "--\r\n");
    return out.toByteArray();
  }

  /** The head of a request that will send a form of that length. */
  static String head(String path, long length) {
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data;"
        + " boundary=" + BOUNDARY + "\r\nContent-Length: " + length + "\r\n\r\n";
  }

  HttpResponse<String> send(RunningApp app, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Accept", "application/json, */*;q=0.1")
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes()))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
