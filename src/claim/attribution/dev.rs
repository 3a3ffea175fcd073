//! dev
use super::*;
/// dev
pub fn propose<'s>(
    sentences: &'s [crate::language::Sentence],
    quotations: &[quotation::Quotation],
) -> Vec<(candidate::Candidate<'s>, Vec<&'static str>, Option<Span>, f32)> {
    let mut out = vec![];
    for (k, s) in sentences.iter().enumerate() {
        let tree = crate::claim::tree::Tree::new(s);
        for c in candidate::candidates(&tree, k, quotations) {
            let e = evidence::evidence(&tree, &c);
            let src = c.source.map(|s| tree.span(tree.extent(s)));
            let p = judge::probability(&tree, &c);
            out.push((c, e, src, p));
        }
    }
    out
}
/// dev
pub fn spans<'s>(page: &page::Page<'s>) -> Vec<found::Found<'s>> {
    search::search(page)
}
/// dev
pub fn credited(a: &crate::article::Article, s: &[crate::language::Sentence]) -> Vec<Attribution> {
    read(a, s).credited.into_iter().map(|c| c.attribution).collect()
}
