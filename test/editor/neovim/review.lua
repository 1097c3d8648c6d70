-- Run inside Neovim by walk.mjs: review the open letter, pick the best wording on "keinen Zahlungseingang", write the file.
local report = {}
local function finish(fault)
  report.fault = fault
  vim.fn.writefile({ vim.json.encode(report) }, vim.env.HERZLICH_REPORT)
  vim.cmd(fault and 'cquit' or 'quitall!')
end

local ok, fault = pcall(function()
  local id = vim.lsp.start_client({
    name = 'herzlich',
    cmd = { vim.env.HERZLICH_NODE, vim.env.HERZLICH_CLI, 'lsp', '--stdio' },
    root_dir = vim.fn.getcwd(),
  })
  assert(id, 'the server did not start')
  vim.lsp.buf_attach_client(0, id)
  assert(vim.wait(15000, function() return #vim.diagnostic.get(0) > 0 end, 50), 'no diagnostics')
  report.diagnostics = vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(0))

  local line = vim.fn.search('keinen Zahlungseingang')
  assert(line > 0, 'the words are not in the letter')
  local params = vim.lsp.util.make_range_params(0, 'utf-16')
  params.context = { diagnostics = {} }
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 5000)
  local actions = answers and answers[id] and answers[id].result or {}
  report.actions = vim.tbl_map(function(one) return one.title end, actions)
  local best = vim.tbl_filter(function(one) return one.isPreferred end, actions)[1]
  assert(best, 'no preferred action')
  if not best.edit then
    best = vim.lsp.buf_request_sync(0, 'codeAction/resolve', best, 5000)[id].result
  end
  vim.lsp.util.apply_workspace_edit(best.edit, 'utf-16')
  local before = #report.diagnostics
  assert(vim.wait(10000, function() return #vim.diagnostic.get(0) < before end, 50), 'the finding did not go away')

  local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', { textDocument = { uri = vim.uri_from_bufnr(0) }, position = { line = 1, character = 12 } }, 5000)
  report.hover = hover and hover[id] and hover[id].result and hover[id].result.contents.value or nil
  vim.cmd('write')
end)
finish(not ok and tostring(fault) or nil)
