package dev.dxwww.htip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dxwww.htip.Walk.Move;
import dev.dxwww.htip.mock.MockHost;
import dev.dxwww.htip.mock.ReferenceApply;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code docs/htip.md shows. */
class QuickstartTest {
  @Test
  void list_isWrittenAndPatched() {
    // begin quickstart
    Walk walk = new Walk(List.of(Move.FIRST_CHILD, new Walk.Text()));
    Bundle bundle = Bundle.of(List.of(new TemplateDef("<li> </li>", walk)));
    TemplateRef item = bundle.template(0);

    FrameWriter writer = new FrameWriter();
    writer.begin(Htip.FULL, 1);
    int first = writer.repeat(item, 0, 0, 2);
    writer.text("Ada").text("Bob");
    byte[] create = writer.toByteArray();

    writer.begin(0, 2);
    int bob = first + item.ids();
    writer.patchText(bob + 1, "Eve");
    byte[] patch = writer.toByteArray();

    MockHost host = new MockHost();
    ReferenceApply client = new ReferenceApply(host);
    client.load(bundle);
    client.applyOrThrow(create);
    client.applyOrThrow(patch);
    assertThat(host.mount().html()).isEqualTo("<main><li>Ada</li><li>Eve</li></main>");
    assertThat(patch).hasSize(28);
    // end quickstart
  }
}
