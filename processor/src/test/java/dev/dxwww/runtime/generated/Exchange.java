package dev.dxwww.runtime.generated;

import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.dxwww.runtime.http.Created;
import dev.dxwww.runtime.http.Form;
import dev.dxwww.runtime.http.Redirect;
import dev.dxwww.runtime.http.Request;
import dev.dxwww.runtime.http.Response;
import dev.dxwww.runtime.http.Upload;
import dev.dxwww.runtime.security.AuthToken;
import dev.dxwww.runtime.security.csrf.CsrfToken;

/** Stub. */
public abstract class Exchange {
  public abstract Request request();

  public abstract Principal principal();

  public abstract AuthToken authToken();

  public abstract CsrfToken csrfToken();

  public abstract boolean refused();

  public abstract void beginForm();

  public abstract <T> Form<T> endForm(T value, String... fields);

  public abstract Violations violations();

  public abstract <T> T value(Param param, TextConverter<T> converter);

  public abstract <T> Optional<T> optional(Param param, TextConverter<T> converter);

  public abstract <T> List<T> list(Param param, TextConverter<T> converter);

  public abstract <T> Set<T> set(Param param, TextConverter<T> converter);

  public abstract boolean booleanValue(Param param);

  public abstract char charValue(Param param);

  public abstract byte byteValue(Param param);

  public abstract short shortValue(Param param);

  public abstract int intValue(Param param);

  public abstract long longValue(Param param);

  public abstract float floatValue(Param param);

  public abstract double doubleValue(Param param);

  public abstract InputStream bodyStream();

  public abstract Upload upload(Param param);

  public abstract Optional<Upload> optionalUpload(Param param);

  public abstract List<Upload> uploads(Param param);

  public abstract <T> void sendStream(Stream<T> value, Encoder<Stream<T>> encoder);

  public abstract <T> void sendStream(Response<Stream<T>> value, Encoder<Stream<T>> encoder);

  public abstract <T> T body(Decoder<T> decoder);

  public abstract <T> void send(T value, Encoder<? super T> encoder);

  public abstract <T> void sendOptional(Optional<T> value, Encoder<? super T> encoder);

  public abstract <T> void sendCreated(Created<T> created, Encoder<? super T> encoder);

  public abstract <T> void sendResponse(Response<T> response, Encoder<? super T> encoder);

  public abstract void sendResponse(Response<?> response);

  public abstract void sendEmpty();

  public abstract void sendRedirect(Redirect redirect);
}
