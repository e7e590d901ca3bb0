import HuiyinArchive

/// `/persons/customers`: where a customer file is dropped.
package struct CustomersPage: Hashable, Sendable, Encodable {
    /// The most bytes of a file.
    package let limit: Int
}

extension Site {
    func customersPage(_ address: Address) async throws -> Answer {
        let page = try await context(address, try await inquiry(), nil)
        let model = CustomersPage(limit: Int(uploadLimit))
        return Answer(html: model.view(page), twin: twin("customers", model, page), isPrivate: true)
    }
}

extension CustomersPage {
    func view(_ context: PageContext) -> HTML {
        let words = context.words
        return Layout(
            context: context, title: words(.customersBring), crumb: context.personsCrumb(words(.customersBring))
        ).page(
            """
            <p class="lede">\(words(.customersLede))</p>
            <form class="upload" method="post" enctype="multipart/form-data" action="\(context.links(.deed(Deed(CustomersDeed.upload))))">
            <label class="drop" for="file"><b>\(words(.customersDrop))</b><span>\(words(.customersKinds))</span>\
            <input id="file" type="file" name="file" required></label>
            <p class="acts"><button class="btn primary" type="submit">\(words(.uploadSend))</button></p>
            </form>
            """)
    }
}

extension PageContext {
    /// `客户 › 导入客户档案`
    func personsCrumb(_ name: String) -> HTML {
        """
        <p class="crumb"><a href="\(links(.persons(.list(find: nil, page: 1))))">\(words(.persons))</a> › \(name)</p>
        """
    }
}
