/// The loop of `huiyin analyze`: lines in, one object a line out, in order.
package enum AnalysisStream {
}
