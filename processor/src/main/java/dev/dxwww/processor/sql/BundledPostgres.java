package dev.dxwww.processor.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.dxwww.common.sql.Migration;
import dev.dxwww.postgres.DataDirectory;
import dev.dxwww.postgres.OracleStore;
import dev.dxwww.postgres.PostgresBinaries;
import dev.dxwww.postgres.PostgresException;
import dev.dxwww.postgres.Session;

/** The PostgreSQL of the class path, as a process that ends with its input. */
final class BundledPostgres implements Questions {
  /** An answer has about 20 kB, and all answers to one input must fit into memory at once. */
  private static final int AT_ONCE = 200;

  private final List<Migration> migrations;
  private final OracleSettings settings;
  private final String key;

  BundledPostgres(List<Migration> migrations, OracleSettings settings, String key) {
    this.migrations = migrations;
    this.settings = settings;
    this.key = key;
  }

  @Override
  public Answers ask(List<String> statements) {
    OracleStore store = OracleStore.of(PostgresBinaries.find(settings.loader()));
    Migrator migrator = new Migrator(migrations);
    try (DataDirectory data =
        store.directory(key, fresh -> migrator.prepare(fresh, settings.deadline()))) {
      return ask(data, statements);
    }
  }

  private Answers ask(DataDirectory data, List<String> statements) {
    try (Session session = OracleScript.open(data, settings.deadline())) {
      String start = OracleScript.begin() + OracleScript.ask(Resources.text("catalog.sql"));
      List<Transcript.Said> said = Transcript.read(session.ask(start));
      Catalog catalog = Catalog.read(value(said));
      Describer describer = new Describer(catalog);
      List<Verdict> verdicts = new ArrayList<>();
      for (int from = 0; from < statements.size(); from += AT_ONCE) {
        int to = Math.min(from + AT_ONCE, statements.size());
        verdicts.addAll(some(session, describer, from, statements.subList(from, to)));
      }
      session.ask(OracleScript.end());
      return new Answers(catalog, List.copyOf(verdicts));
    } catch (PostgresException e) {
      // The directory may be damaged, by a full disk for one: the next time it is made anew.
      data.discard();
      throw e;
    }
  }

  private static String value(List<Transcript.Said> said) {
    for (Transcript.Said one : said) {
      if (one instanceof Transcript.Said.Problem problem) {
        throw new PostgresException("PostgreSQL cannot tell its catalog: " + problem.message());
      }
    }
    if (said.getLast() instanceof Transcript.Said.Value(_, String text)) {
      return text;
    }
    throw new PostgresException("PostgreSQL told no catalog");
  }

  private static List<Verdict> some(
      Session session, Describer describer, int first, List<String> statements) {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < statements.size(); i++) {
      input.append(OracleScript.describe(first + i, statements.get(i)));
    }
    Map<Integer, Transcript.Said> answers = new HashMap<>();
    for (Transcript.Said said : Transcript.read(session.ask(input.toString()))) {
      answers.put(said.number(), said);
    }
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      int number = first + i;
      verdicts.add(describer.verdict(number, statements.get(i), answers.get(number)));
    }
    return verdicts;
  }
}
