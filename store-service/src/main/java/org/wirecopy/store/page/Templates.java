package org.wirecopy.store.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.wirecopy.store.balance.Balance;
import org.wirecopy.store.postgres.NamedEntity;

/** The pages; each is the template of the same name. */
@CheckedTemplate(basePath = "")
final class Templates {
  private Templates() {}

  /** Articles, the last to arrive first. */
  static native TemplateInstance articles(
      Balance balance,
      String heading,
      String name,
      List<NamedEntity> hits,
      List<ArticleView> items,
      String older);

  static native TemplateInstance article(ArticleView article);

  static native TemplateInstance beside(ArticleView left, ArticleView right, Twin twin);

  static native TemplateInstance files(Balance balance, List<FileView> items, String older);

  static native TemplateInstance rejections(
      Balance balance, List<RejectionView> items, String older);

  /** Why there is nothing to see. */
  static native TemplateInstance absent(String heading, String why);
}
