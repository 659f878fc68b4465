package dev.dxwww.htip.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dxwww.htip.compiler.TemplateKind;
import dev.dxwww.htip.compiler.testing.Templates;
import dev.dxwww.htip.compiler.testing.Views;

/** Tree construction of HTML: each case stays as it is written, or is refused where it changes. */
class NestingTableTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p><div>x</div></p> | 1:4",
        "<p><b><ul><li>x</li></ul></b></p> | 1:7",
        "<p>a<p>b</p></p> | 1:5",
        "<p><table></table></p> | 1:4",
        "<p><h1>x</h1></p> | 1:4",
        "<p><form></form></p> | 1:4",
        "<p><li>x</li></p> | 1:4",
        "<h1><h2>x</h2></h1> | 1:5",
        "<a><a>x</a></a> | 1:4",
        "<a><b><a>x</a></b></a> | 1:7",
        "<button><button>x</button></button> | 1:9",
        "<button><div><button>x</button></div></button> | 1:14",
        "<form><div><form></form></div></form> | 1:12",
        "<ul><li>a<li>b</li></li></ul> | 1:10",
        "<dl><dt>a<dd>b</dd></dt></dl> | 1:10",
        "<table><tr><td>x</td></tr></table> | 1:8",
        "<table><td>x</td></table> | 1:8",
        "<table><tbody><td>x</td></tbody></table> | 1:15",
        "<table><div>x</div></table> | 1:8",
        "<table>text</table> | 1:8",
        "<table><tbody>{1}</tbody></table> | 1:15",
        "<table><tbody><tr>x</tr></tbody></table> | 1:19",
        "<table><tbody><tr><div></div></tr></tbody></table> | 1:19",
        "<table><tbody><tr><td><td>x</td></td></tr></tbody></table> | 1:23",
        "<table><tbody><tr><td><tr></tr></td></tr></tbody></table> | 1:23",
        "<table><form></form></table> | 1:8",
        "<table><input></table> | 1:8",
        "<table><col></table> | 1:8",
        "<table><colgroup><p>x</p></colgroup></table> | 1:18",
        "<table><caption><tr></tr></caption></table> | 1:17",
        "<table><table></table></table> | 1:8",
        "<div><tr></tr></div> | 1:6",
        "<div><td>x</td></div> | 1:6",
        "<div><col></div> | 1:6",
        "<div><tbody></tbody></div> | 1:6",
        "<select><div>x</div></select> | 1:9",
        "<select><input></select> | 1:9",
        "<select><option><b>x</b></option></select> | 1:17",
        "<select><option><option>x</option></option></select> | 1:17",
        "<select><select></select></select> | 1:9",
        "<select><hr></select> | 1:9",
        "<svg><div></div></svg> | 1:6",
        "<svg><g><p>x</p></g></svg> | 1:9",
        "<math><mrow><span>x</span></mrow></math> | 1:13",
        "<ruby><rt>a<rt>b</rt></rt></ruby> | 1:12",
        "<iframe><p>x</p></iframe> | 1:9",
        "{#if true}<p>{#if true}<div></div>{/if}</p>{/if} | 1:24",
      })
  void whatABrowserMoves_isRefusedWhereItIsOpened(String template, String place) {
    assertThat(Templates.on(Views.Nothing.class).problems(template))
        .containsExactly("HTIP-069 " + place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p><b><i>x</i></b><span>y</span></p>",
        "<button><p>x</p></button>",
        "<p><button><p>x</p></button></p>",
        "<div><p>a</p><p>b</p></div>",
        "<a><table><tbody><tr><td><a>x</a></td></tr></tbody></table></a>",
        "<ul><li>a<ul><li>b</li></ul></li></ul>",
        "<ul><li><p>x</p></li><li><div>y</div></li></ul>",
        "<dl><dt>a</dt><dd>b<dl><dt>c</dt></dl></dd></dl>",
        "<table><caption>x</caption><colgroup><col></colgroup><thead><tr><th>a</th></tr></thead>"
            + "<tbody><tr><td><table><tbody><tr><td>x</td></tr></tbody></table></td></tr></tbody>"
            + "</table>",
        "<table>  <tbody> <tr> <td>x</td> </tr> </tbody> </table>",
        "<tr><td>x</td></tr>",
        "<td>x</td>",
        "<tbody><tr></tr></tbody>",
        "<select><option>a</option><optgroup><option>b</option></optgroup></select>",
        "<datalist><option>a</option></datalist>",
        "<svg><g><path/></g><foreignObject><div>x</div></foreignObject><title>t</title></svg>",
        "<svg><desc><p>x</p></desc><linearGradient><stop/></linearGradient></svg>",
        "<math><mi>x</mi><mtext><b>y</b></mtext></math>",
        "<ruby>a<rp>(</rp><rt>b</rt></ruby>",
        "<details><summary>x</summary><p>y</p></details>",
        "<section><h1>a</h1><h2>b</h2></section>",
        "<label>a<input></label>",
        "<video><source><track></video>",
        "<form><fieldset><legend>x</legend><input></fieldset></form>",
        "<p>a</p>text<p>b</p>",
        "<my-element><p>x</p></my-element>",
        "<b><div>x</div></b>",
        "<textarea><p>no tag</textarea>",
        "<object><a><object><a>x</a></object></a></object>",
      })
  void whatABrowserKeeps_isAccepted(String template) {
    assertThat(Templates.on(Views.Nothing.class).problems(template)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"<tr><td>x</td></tr> | 1:1", "<td>x</td> | 1:1", "<tbody></tbody> | 1:1"})
  void partsOfTables_areNoPages(String template, String place) {
    assertThat(
            Templates.on(Views.Nothing.class).as(TemplateKind.PAGE).problems(template))
        .containsExactly("HTIP-069 " + place);
  }
}
