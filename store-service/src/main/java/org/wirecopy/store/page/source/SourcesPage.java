package org.wirecopy.store.page.source;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.wirecopy.runtime.access.Roles;
import org.wirecopy.store.api.Asker;
import org.wirecopy.store.api.Sources;
import org.wirecopy.store.page.Address;
import org.wirecopy.store.page.BadAddressException;
import org.wirecopy.store.source.SourceReport;
import org.wirecopy.store.source.SourceState;

/** The sources, the most urgent first; muting one that has ended on purpose. */
@Path(SourcesPage.PATH)
@Produces(MediaType.TEXT_HTML)
@Blocking
class SourcesPage {
  static final String PATH = "/sources";
  private static final int ITEMS = 200;

  @Inject Sources sources;
  @Inject Asker asker;

  /** The template. */
  @CheckedTemplate(basePath = "source")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance list(
        boolean mayOperate, List<Choice> choices, List<SourceView> items, long left);
  }

  /** A state, and how many sources stand so; the word is null for all of them. */
  public record Choice(String word, long count, Address address, boolean isChosen) {}

  /** They count restricted articles, too, so they are an operator's, as in the API. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance list(@RestQuery String state) throws SQLException {
    if (!asker.mayOperate()) {
      return Templates.list(false, List.of(), List.of(), 0);
    }
    List<SourceReport> all = sources.all();
    List<SourceView> found =
        all.stream()
            .filter(report -> state == null || report.state().word().equals(state))
            .map(SourceView::new)
            .toList();
    return Templates.list(
        true,
        choices(all, state),
        found.stream().limit(ITEMS).toList(),
        Math.max(0, found.size() - ITEMS));
  }

  private static List<Choice> choices(List<SourceReport> all, String state) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(null, all.size(), Address.of(PATH), state == null));
    Map<SourceState, Long> counts =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    SourceReport::state,
                    () -> new EnumMap<>(SourceState.class),
                    Collectors.counting()));
    counts.forEach(
        (one, count) ->
            choices.add(
                new Choice(
                    one.word(),
                    count,
                    Address.of(PATH).with("state", one.word()),
                    one.word().equals(state))));
    return choices;
  }

  @POST
  @Path("mute")
  @RolesAllowed(Roles.OPERATE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<Void> mute(
      @RestForm String inbox, @RestForm String source, @RestForm boolean muted)
      throws SQLException {
    if (inbox == null || source == null || sources.mute(inbox, source, muted).isEmpty()) {
      throw new BadAddressException("Nothing has ever come from such a source.");
    }
    return RestResponse.seeOther(URI.create(PATH));
  }
}
