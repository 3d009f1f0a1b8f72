-- Neovim's own LSP client against the server. Debian's 0.7.2 has no `nvim -l`: nvim.test.ts loads this file with `-c luafile`.
-- One line of JSON per step goes to standard output; what it waits for, it waits for as an event with a limit.
local LIMIT = 60000
local function setting(name)
  local value = os.getenv(name)
  if not value then error(name .. ' is not set') end
  return value
end

local function tell(step, value)
  io.stdout:write(vim.fn.json_encode({ step = step, value = value }) .. '\n')
end

local function wait(what, holds)
  if not vim.wait(LIMIT, holds, 10) then
    error('waited in vain for ' .. what)
  end
end

-- What Neovim holds of a diagnostic, in the words of the protocol.
local function told(buffer)
  local all = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    local lsp = one.user_data and one.user_data.lsp or {}
    table.insert(all, {
      line = one.lnum,
      byte = one.col,
      message = one.message,
      severity = one.severity,
      source = one.source,
      rule = lsp.code or one.code,
      related = #(lsp.relatedInformation or {}),
    })
  end
  return all
end

local function count(buffer)
  return #vim.diagnostic.get(buffer)
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n') .. '\n'
end

-- Opens a document in a buffer of its own, known to the server.
local function open(path, client)
  vim.cmd('edit ' .. vim.fn.fnameescape(path))
  local buffer = vim.api.nvim_get_current_buf()
  vim.lsp.buf_attach_client(buffer, client)
  return buffer
end

-- Puts a calm line in the place of the one that holds some words.
local function calm(buffer, words)
  for at, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, true)) do
    if line:find(words, 1, true) then
      vim.api.nvim_buf_set_lines(buffer, at - 1, at, true, { 'The canteen is open from nine to five.' })
      return line, at
    end
  end
  error('no line holds ' .. words)
end

local function run()
  local exit
  local root, rule, expected = setting('SAYDO_ROOT'), setting('SAYDO_RULE'), tonumber(setting('SAYDO_EXPECTED'), 10)
  local id = vim.lsp.start_client({
    name = 'saydo',
    cmd = { 'node', setting('SAYDO_PROGRAM'), 'lsp', '--stdio' },
    root_dir = root,
    on_exit = function(code) exit = code end,
  })
  local client = vim.lsp.get_client_by_id(id)
  local handbook = open(root .. '/service/contact-centre-handbook.md', id)

  wait('the findings', function() return count(handbook) == expected end)
  tell('findings', told(handbook))

  -- The code actions of the first finding of the rule; the preferred one is applied by Neovim's own code.
  local finding
  for _, one in ipairs(vim.diagnostic.get(handbook)) do
    if not finding and (one.user_data.lsp.code or one.code) == rule then finding = one end
  end
  local lsp = finding.user_data.lsp
  local range = { start = { line = finding.lnum, character = finding.col }, ['end'] = { line = finding.end_lnum, character = finding.end_col } }
  local diagnostic = { range = range, message = finding.message, source = finding.source, severity = finding.severity, code = lsp.code, data = lsp.data }
  local params = { textDocument = vim.lsp.util.make_text_document_params(handbook), range = range, context = { diagnostics = { diagnostic } } }
  local answers = vim.lsp.buf_request_sync(handbook, 'textDocument/codeAction', params, LIMIT)
  local actions = answers[id].result
  local titles = {}
  local preferred
  for _, action in ipairs(actions) do
    table.insert(titles, action.title)
    if action.isPreferred and not preferred then preferred = action end
  end
  tell('actions', titles)
  if not preferred then error('no preferred action') end
  tell('applied', preferred.title)
  vim.lsp.util.apply_workspace_edit(preferred.edit, client.offset_encoding)
  wait('the finding to go', function() return count(handbook) < expected end)
  tell('fixed', { text = text(handbook), findings = told(handbook) })
  local left = count(handbook)

  -- What is declared in two other documents is taken out, unsaved: what leant on it goes, and comes back.
  local mission = open(root .. '/strategy/mission.md', id)
  local line, at = calm(mission, 'The customer comes first')
  local policy = open(root .. '/service/service-policy.md', id)
  calm(policy, 'the customer comes first')
  wait('the contradictions to go', function() return count(handbook) < left end)
  tell('undeclared', told(handbook))
  vim.api.nvim_buf_set_lines(mission, at - 1, at, true, { line })
  wait('the contradictions to come back', function() return count(handbook) == left end)
  tell('declared', told(handbook))

  vim.lsp.stop_client(id)
  wait('the end of the server', function() return exit ~= nil end)
  tell('exit', exit)
end

local ok, failure = pcall(run)
if not ok then
  tell('failed', tostring(failure))
  vim.cmd('cquit 1')
end
vim.cmd('qa!')
