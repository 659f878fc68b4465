package dev.dxwww.htip.compiler.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.dxwww.htip.HtipLimits;
import dev.dxwww.htip.TemplateDef;
import dev.dxwww.htip.Walk;
import dev.dxwww.htip.compiler.ProblemCode;
import dev.dxwww.htip.compiler.Problems;
import dev.dxwww.htip.compiler.live.Block.Spot;
import dev.dxwww.htip.compiler.model.FreeVariables;
import dev.dxwww.htip.compiler.model.Part;
import dev.dxwww.htip.compiler.model.TemplateModel;

/** Cuts a template into pieces that HTIP can clone, and finds their slots. */
public final class Lowering {
  private final Limits limits;
  private final Problems problems;
  private final Map<TemplateDef, Integer> templates = new LinkedHashMap<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();

  private Lowering(TemplateModel model, Problems problems) {
    this.limits = new Limits(model, problems);
    this.problems = problems;
  }

  /** The template as HTIP has it; what is over a limit goes to the problems. */
  public static LiveTemplate lower(TemplateModel model, Problems problems) {
    Lowering lowering = new Lowering(model, problems);
    Piecework all = lowering.piece("", content(model.parts()));
    Piecework root =
        new Piecework(
            "", all.uses(), all.roots(), all.blocks(), List.of(model.view()), all.events());
    List<TemplateDef> templates = List.copyOf(lowering.templates.keySet());
    if (templates.size() > HtipLimits.TEMPLATES) {
      problems.add(
          ProblemCode.OVER_LIMIT,
          0,
          "The template has %d pieces, and a bundle holds %d"
              .formatted(templates.size(), HtipLimits.TEMPLATES),
          "move parts of it into records of their own");
    }
    return new LiveTemplate(model, templates, root);
  }

  /** Of a layout, what stands in the body: the document itself is sent as HTML. */
  private static List<Part> content(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Part.Element element) {
        if (element.name().equals("body")) {
          return element.children();
        }
        if (element.name().equals("html")) {
          return content(element.children());
        }
      }
    }
    return parts;
  }

  private Piecework piece(String wanted, List<Part> parts) {
    List<Part.Use> uses = new ArrayList<>();
    List<Piecework.Root> roots = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    List<Part> siblings = Flat.siblings(parts, uses);
    int offset = 0;
    boolean anchored =
        siblings.isEmpty() ? wanted.isEmpty() : RootBuilder.isBlock(siblings.getFirst());
    if (anchored) {
      // So that the first node of the piece is always the same.
      offset = add(new RootBuilder(this, uses, blocks, 0).anchor(), roots, -1);
    }
    for (Part part : siblings) {
      RootBuilder builder = new RootBuilder(this, uses, blocks, offset);
      switch (part) {
        case Part.Element element -> offset = add(limited(builder, element), roots, -1);
        case Part.Text text -> {
          limits.check(text, parts);
          offset = add(builder.text(text.pieces()), roots, -1);
        }
        case Part other when RootBuilder.isBlock(other) -> {
          int number = blocks.size();
          blocks.add(block(other, new Spot(-1, offset)));
          offset = add(builder.anchor(), roots, number);
        }
        default -> { }
      }
    }
    limits.check(blocks, parts);
    return new Piecework(
        unique(wanted),
        uses,
        roots,
        blocks,
        FreeVariables.of(parts),
        FreeVariables.handleEvents(parts));
  }

  private RootBuilder limited(RootBuilder builder, Part.Element element) {
    builder.element(element);
    limits.check(element, builder);
    return builder;
  }

  /** The distance of the next root. */
  private int add(RootBuilder builder, List<Piecework.Root> roots, int blockBefore) {
    boolean tooLong = builder.units() > HtipLimits.TEMPLATE_UNITS;
    TemplateDef template =
        tooLong ? new TemplateDef("", new Walk(List.of())) : builder.template();
    int number = templates.computeIfAbsent(template, unknown -> templates.size());
    roots.add(
        new Piecework.Root(number, builder.offset(), builder.slots(), blockBefore));
    return builder.offset() + builder.ids();
  }

  private String unique(String wanted) {
    int count = names.merge(wanted, 1, Integer::sum);
    return count == 1 ? wanted : wanted + count;
  }

  Limits limits() {
    return limits;
  }

  Block block(Part part, Spot spot) {
    return switch (part) {
      case Part.If block -> condition(block, spot);
      case Part.Each block ->
          new Block.Each(
              spot,
              block.rows(),
              piece(capital(block.rows().item().name()), block.body()),
              other("No" + capital(block.rows().item().name()), block.otherwise()));
      case Part.Markup markup -> new Block.Markup(spot, markup.value());
      case Part.Place place -> new Block.Page(spot);
      default -> throw new IllegalStateException("no block: " + part);
    };
  }

  private Block condition(Part.If block, Spot spot) {
    List<Block.Branch> branches = new ArrayList<>();
    for (Part.Branch branch : block.branches()) {
      branches.add(new Block.Branch(branch.condition(), piece("Then", branch.body())));
    }
    return new Block.If(spot, branches, other("Else", block.otherwise()));
  }

  private @Nullable Piecework other(String name, List<Part> parts) {
    return parts.isEmpty() ? null : piece(name, parts);
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
