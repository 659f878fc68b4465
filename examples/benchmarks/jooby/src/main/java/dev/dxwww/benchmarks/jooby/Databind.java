package dev.dxwww.benchmarks.jooby;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.jooby.Body;
import io.jooby.Context;
import io.jooby.MediaType;
import io.jooby.MessageDecoder;
import io.jooby.MessageEncoder;
import io.jooby.buffer.DataBuffer;

import java.lang.reflect.Type;

import org.jspecify.annotations.Nullable;

/** JSON by Jackson databind, as Jooby's own module does it, which is not published at 3.11.5. */
final class Databind implements MessageEncoder, MessageDecoder {
  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public @Nullable DataBuffer encode(Context ctx, Object value) throws Exception {
    if (value instanceof CharSequence) {
      return null;
    }
    ctx.setDefaultResponseType(MediaType.json);
    return ctx.getBufferFactory().wrap(mapper.writeValueAsBytes(value));
  }

  @Override
  public Object decode(Context ctx, Type type) throws Exception {
    Body body = ctx.body();
    return mapper.readValue(body.bytes(), mapper.constructType(type));
  }
}
