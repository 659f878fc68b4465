package dev.dxwww.runtime.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.dxwww.query.Isolation;
import dev.dxwww.runtime.error.ConflictException;

import org.junit.jupiter.api.Test;

/** The examples of docs/database.md, compiled; the guide must quote them to the letter. */
final class DatabaseGuideTest {
  private static final Path GUIDE = Path.of("../docs/database.md");
  private static final Path THIS =
      Path.of("src/test/java/dev/dxwww/runtime/query/DatabaseGuideTest.java");

  @Test
  void javaInTheGuide_isTheJavaCompiledHere() throws IOException {
    String here = Files.readString(THIS).replaceAll("(?m)^ +", "");
    Matcher block =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    int blocks = 0;
    while (block.find()) {
      blocks++;
      assertThat(here).contains(block.group(1).replaceAll("(?m)^ +", ""));
    }
    assertThat(blocks).isEqualTo(4);
  }

  private record Order(long id) {}

  private record User(String email) {}

  private interface Orders {
    Order insert(Order order);

    Order get(long id);

    long total();
  }

  private interface Users {
    User insert(User user);
  }

  private interface Mails {
    void send(Order order);
  }

  private record Desk(Database database, Orders orders, Users users, Mails mails) {
    Order place(Order order) {
      return database.inTransaction(() -> {
        Order placed = orders.insert(order);
        database.afterCommit(() -> mails.send(placed));
        return placed;
      });
    }

    long total() {
      TransactionSettings settings =
          TransactionSettings.DEFAULT.with(Isolation.REPEATABLE_READ).reading().retried(3);
      return database.inTransaction(settings, () -> orders.total());
    }

    List<Order> each(List<Long> ids) {
      return database.onOneConnection(() -> ids.stream().map(orders::get).toList());
    }

    User register(User user) {
      try {
        return users.insert(user);
      } catch (QueryException e) {
        if (e.constraint().equals(Optional.of("users_email_key"))) {
          throw new ConflictException("Somebody has that address already.", e);
        }
        throw e;
      }
    }
  }
}
