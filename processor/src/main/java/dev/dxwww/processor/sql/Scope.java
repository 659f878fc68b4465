package dev.dxwww.processor.sql;

import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A query, the queries it stands in, and what was found out about it. */
final class Scope {
  private final Tree.Node query;
  private final @Nullable Scope outer;
  private final Trust trust;
  private final Map<Tree.Node, Scope> inner = new IdentityHashMap<>();
  private final Map<Integer, Boolean> columns = new HashMap<>();
  private final Map<String, BitSet> recursive = new HashMap<>();
  private @Nullable Recursion recursion;
  private @Nullable Facts facts;

  /** While the columns of a recursive query are sought: those still believed to be never null. */
  private record Recursion(String name, BitSet believed) {}

  private Scope(Tree.Node query, @Nullable Scope outer, Trust trust) {
    this.query = query;
    this.outer = outer;
    this.trust = trust;
  }

  /** A statement or the query of a view. */
  static Scope of(Tree.Node query) {
    return new Scope(query, null, Trust.ALL);
  }

  /** The query of a materialized view: its rows may be older than the tables' constraints. */
  static Scope stale(Tree.Node query) {
    return new Scope(query, null, Trust.STALE);
  }

  /** The query of a view that is written to: a new row need not pass the view's conditions. */
  static Scope written(Tree.Node query) {
    return new Scope(query, null, Trust.NO_CONDITIONS);
  }

  /** A query that stands in this one. */
  Scope within(Tree.Node query) {
    return inner.computeIfAbsent(query, q -> new Scope(q, this, trust));
  }

  /** A recursive query of this one's WITH, under a belief about its own columns. */
  Scope recursing(Tree.Node query, String name, BitSet believed) {
    Scope scope = new Scope(query, this, trust);
    scope.recursion = new Recursion(name, believed);
    return scope;
  }

  /** What is believed of a column of the recursive query that this scope stands in. */
  boolean believes(String name, int column) {
    for (Scope at = this; at != null; at = at.outer) {
      if (at.recursion != null && at.recursion.name.equals(name)) {
        return at.recursion.believed.get(column);
      }
    }
    return false;
  }

  /** Columns found never to be null, by name of a recursive query of this one's WITH. */
  Map<String, BitSet> recursive() {
    return recursive;
  }

  /** The query that many levels further out. */
  Scope up(int levels) {
    Scope scope = this;
    for (int i = 0; i < levels; i++) {
      if (scope.outer == null) {
        throw new IllegalArgumentException("a tree of PostgreSQL that refers outside of itself");
      }
      scope = scope.outer;
    }
    return scope;
  }

  Tree.Node query() {
    return query;
  }

  Trust trust() {
    return trust;
  }

  Command command() {
    return Command.of(query);
  }

  /** What a reference of this query refers to; numbers count from 1. */
  Tree.Node relation(int number) {
    List<Tree> relations = query.items("rtable");
    if (number < 1 || number > relations.size()
        || !(relations.get(number - 1) instanceof Tree.Node relation)) {
      return Tree.Node.NONE;
    }
    return relation;
  }

  /** A query of this one's WITH. */
  Tree.Node common(String name) {
    for (Tree.Node common : query.nodes("cteList")) {
      if (common.text("ctename").equals(name)) {
        return common;
      }
    }
    return Tree.Node.NONE;
  }

  /** The columns this query gives: of its RETURNING where it changes rows. */
  List<Tree.Node> results() {
    return query.nodes(command() == Command.SELECT ? "targetList" : "returningList").stream()
        .filter(entry -> !entry.flag("resjunk"))
        .toList();
  }

  /** Answers of {@code Nullability} by column, to ask each only once. */
  Map<Integer, Boolean> columns() {
    return columns;
  }

  Facts facts(KnownFacts source) {
    if (facts == null) {
      facts = source.of(this);
    }
    return facts;
  }

  /** What may be concluded from. */
  enum Trust { ALL, STALE, NO_CONDITIONS }

  /** Finds out what the conditions of a query prove. */
  interface KnownFacts {
    Facts of(Scope scope);
  }

  /** PostgreSQL's own numbers of commands. */
  enum Command {
    UNKNOWN, SELECT, UPDATE, INSERT, DELETE, MERGE, UTILITY, NOTHING;

    static Command of(Tree.Node query) {
      int number = query.number("commandType");
      return number > 0 && number < values().length ? values()[number] : UNKNOWN;
    }
  }
}
