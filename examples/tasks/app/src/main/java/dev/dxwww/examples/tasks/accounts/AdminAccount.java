package dev.dxwww.examples.tasks.accounts;

import dev.dxwww.app.Component;
import dev.dxwww.app.OnStart;
import dev.dxwww.examples.tasks.domain.Owner;

/** Gives the first account the password of the configuration, while it has none. */
@Component
final class AdminAccount {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.examples.tasks");

  private final AdminConfig config;
  private final Members members;

  AdminAccount(AdminConfig config, Members members) {
    this.config = config;
    this.members = members;
  }

  @OnStart
  void givePassword() {
    config.password().ifPresent(password -> members.giveFirstPassword(Owner.FIRST, password));
    config.shownPassword().ifPresent(
        password ->
            LOG.log(
                System.Logger.Level.INFO,
                "Sign in as " + AdminConfig.NAME + " with the password \"" + password + "\""));
  }
}
