package dev.dxwww.benchmarks.htip;

import java.util.List;

import dev.dxwww.benchmarks.htipviews.PeoplePage;
import dev.dxwww.benchmarks.htipviews.Person;

import io.jstach.jstache.JStache;

/** The page as JStachio renders it. */
@JStache(
    template =
        """
        <section class="people"><h1>{{title}}</h1>\
        <table><thead><tr><th>Id</th><th>Name</th><th>Mail</th><th>City</th><th>State</th></tr>\
        </thead><tbody>\
        {{#people}}<tr id="{{id}}" data-team="{{team}}" title="{{note}}">\
        <td>{{id}}</td><td class="name">{{name}}</td><td>{{mail}}</td><td>{{city}}</td>\
        {{#active}}<td class="on">active</td>{{/active}}{{^active}}<td>away</td>{{/active}}\
        </tr>{{/people}}</tbody></table></section>""")
public record StachePeople(String title, List<Person> people) {
  static StachePeople of(PeoplePage page) {
    return new StachePeople(page.title(), page.people());
  }
}
